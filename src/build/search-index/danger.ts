import { scaleOf, signsOf, STEP, ZERO, type DangerModel } from '../../lib/search/safety/danger.ts';
import { stemOf, wordsOf } from '../../lib/search/words/words.ts';
import { dice } from '../dice.ts';

/** How many words and pairs are kept; more cost bytes and gain little (docs/search.md). */
const MOST = 800;
/** Pairs that stand in fewer phrases are left out. */
const FEWEST = 3;
/** Rounds over all phrases; more change nothing. */
const ROUNDS = 25;
/** How far one phrase moves the weights at first (AdaGrad, Duchi and others 2011). */
const PACE = 0.2;
/** Draws weights toward zero, so that a word seen once decides nothing. */
const DOUBT = 2e-3;
/** A cry that is missed is as bad as so many false alarms. */
const CRY = 6;

interface Phrase {
  signs: string[];
  scale: number;
  danger: 0 | 1;
}

/**
 * Learns which words and pairs speak of danger, keeps those that decide most, and learns again with these alone.
 * The same phrases give the same model.
 * @param danger phrases of people in danger and their helpers
 * @param ordinary phrases of everybody else
 */
export function learnDanger(danger: readonly string[], ordinary: readonly string[]): DangerModel {
  const phrases = [...danger.map((text) => read(text, 1)), ...ordinary.map((text) => read(text, 0))];
  const times = new Map<string, number>();
  for (const { signs } of phrases) for (const sign of signs) times.set(sign, (times.get(sign) ?? 0) + 1);
  const all = [...times].filter(([sign, count]) => !sign.includes(' ') || count >= FEWEST).map(([sign]) => sign);
  const first = fit(phrases, all).weights;
  const decides = (sign: string, number: number) => Math.abs(first[number] ?? 0) * Math.sqrt(times.get(sign) ?? 0);
  const kept = all
    .map((sign, number) => ({ sign, worth: decides(sign, number) }))
    .sort((a, b) => b.worth - a.worth || (a.sign < b.sign ? -1 : 1))
    .slice(0, MOST)
    .map(({ sign }) => sign);
  const { weights, bias } = fit(phrases, kept);
  const steps = kept
    .map((sign, number) => ({ sign, step: Math.max(-ZERO + 35, Math.min(40, Math.round((weights[number] ?? 0) / STEP))) }))
    .filter(({ step }) => step !== 0)
    .sort((a, b) => b.step - a.step || (a.sign < b.sign ? -1 : 1));
  return {
    terms: steps.map(({ sign }) => sign).join(','),
    weights: steps.map(({ step }) => String.fromCharCode(ZERO + step)).join(''),
    bias: Math.round(bias * 100) / 100,
  };
}

function read(text: string, danger: 0 | 1): Phrase {
  const stems = wordsOf(text).map(stemOf);
  return { signs: signsOf(stems), scale: scaleOf(stems), danger };
}

/** Logistic regression by stochastic descent. */
function fit(phrases: readonly Phrase[], terms: readonly string[]): { weights: Float64Array; bias: number } {
  const numberOf = new Map(terms.map((term, number) => [term, number]));
  const examples = phrases.map((one) => ({ ...one, signs: one.signs.flatMap((sign) => numberOf.get(sign) ?? []) }));
  const weights = new Float64Array(terms.length);
  const squares = new Float64Array(terms.length).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  const roll = dice(20_261_124);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { signs, scale, danger } of shuffled(examples, roll)) {
      const sum = signs.reduce((all, sign) => all + (weights[sign] ?? 0), 0);
      const error = (danger === 1 ? CRY : 1) * (1 / (1 + Math.exp(-(bias + sum * scale))) - danger);
      biasSquares += error * error;
      bias -= (PACE * error) / Math.sqrt(biasSquares);
      for (const sign of signs) {
        const slope = error * scale + DOUBT * (weights[sign] ?? 0);
        const square = (squares[sign] ?? 0) + slope * slope;
        squares[sign] = square;
        weights[sign] = (weights[sign] ?? 0) - (PACE * slope) / Math.sqrt(square);
      }
    }
  }
  return { weights, bias };
}

/** All of a list in an order of chance (Fisher and Yates), the list itself left as it is. */
function shuffled<Value>(list: readonly Value[], roll: (n: number) => number): Value[] {
  const all = [...list];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = roll(at + 1);
    [all[at], all[other]] = [all[other] as Value, all[at] as Value];
  }
  return all;
}
