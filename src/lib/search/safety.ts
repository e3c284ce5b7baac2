import type { SafetyPhrases } from '../../schemas/search.ts';
import { slips } from './spelling.ts';
import { stemOf, wordsOf } from './words.ts';

/** One place of a pattern: rows of words of which one fits, or a gap of up to `gap` words. */
type Part = { rows: Word[][] } | { gap: number };
interface Word {
  text: string;
  stem: string;
  exact: boolean;
}

/** Who speaks or is spoken of: a search with a person in it is not about learning. */
const PEOPLE = new Set(
  'i me my myself mine we us our he him his himself she her herself they them their you your yourself someone somebody friend husband wife partner boyfriend girlfriend bf gf brother sister ex'.split(
    ' ',
  ),
);

const GAP = 3;

/** Looks through a query for words of danger. */
export class Safety {
  readonly #always: Part[][];
  readonly #topics: Part[][];
  readonly #learning: string[];
  readonly #not: Set<string>;
  readonly #passed: string[];

  constructor(phrases: SafetyPhrases) {
    this.#always = phrases.always.map(parse);
    this.#topics = phrases.topics.map(parse);
    this.#learning = phrases.learning.map((one) => ` ${wordsOf(one).join(' ')} `);
    this.#passed = phrases.not.filter((one) => one.includes(' ')).map((one) => wordsOf(one).join(' '));
    this.#not = new Set(phrases.not.flatMap((one) => (one.includes(' ') ? [] : wordsOf(one))));
  }

  /**
   * Whether help is to be shown above the results. Forms, slips of typing, letters written as digits and letters set apart count.
   * @param isKnown says of a word that it is right as it is; without it more words are taken for slips
   */
  urgent(query: string, isKnown: (word: string) => boolean = () => false): boolean {
    return readings(query).some((all) => {
      const words = this.#passed
        .reduce((text, phrase) => text.replace(phrase, ''), all.join(' '))
        .split(' ')
        .filter(Boolean);
      const typed = words.map((text) => ({ text, stem: stemOf(text), fixed: this.#not.has(text) || isKnown(text) }));
      if (this.#always.some((pattern) => stands(pattern, typed))) return true;
      if (!this.#topics.some((pattern) => stands(pattern, typed))) return false;
      const whole = ` ${words.join(' ')} `;
      return words.some((word) => PEOPLE.has(word)) || !this.#learning.some((one) => whole.includes(one));
    });
  }
}

const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', $: 's', '@': 'a', '!': 'i' };

/** A query as it stands, with digits read as letters, and with single letters drawn together. */
function readings(query: string): string[][] {
  const plain = query.slice(0, 400);
  const leet = plain.replace(/(?<=\p{L}[^\s]*)[013457$@!](?=\p{L})|(?<=\p{L})[0135$@!]|[$@](?=\p{L})/gu, (sign) => LEET[sign] ?? sign);
  const joined = plain.replace(/(?<!\p{L})(\p{L})[\s.*_-](?=\p{L}(?!\p{L}))/gu, '$1').replace(/(\p{L})[*_.](?=\p{L})/gu, '$1');
  const starred = plain.replace(/(\p{L})\*+(?=\p{L})/gu, '$1');
  return [...new Set([plain, leet, joined, starred])].map((text) => wordsOf(text).slice(0, 60));
}

function parse(pattern: string): Part[] {
  const parts: Part[] = [];
  for (const token of pattern.match(/\([^)]*\)|\S+/g) ?? []) {
    if (token === '*') parts.push({ gap: GAP });
    else
      parts.push({
        rows: token
          .replace(/^\(|\)$/g, '')
          .split('|')
          .map(row),
      });
  }
  return parts;
}

function row(text: string): Word[] {
  return text
    .split(/\s+/)
    .flatMap((token) => wordsOf(token.replace('=', '')).map((word) => ({ text: word, stem: stemOf(word), exact: token.startsWith('=') })));
}

interface Typed {
  text: string;
  stem: string;
  fixed: boolean;
}

function fits(word: Word, typed: Typed | undefined): boolean {
  if (!typed) return false;
  if (typed.text === word.text) return true;
  if (word.exact) return false;
  if (typed.stem === word.stem) return true;
  if (typed.fixed || word.text.length < 5 || typed.text.length < 4) return false;
  return typed.text[0] === word.text[0] && isSlip(typed.text, word.text);
}

/** Asked for the same words at every key, so the answers are kept. */
const known = new Map<string, boolean>();

function isSlip(typed: string, meant: string): boolean {
  const key = `${typed} ${meant}`;
  let answer = known.get(key);
  if (answer === undefined) {
    if (known.size > 20_000) known.clear();
    const most = meant.length >= 7 ? 2 : 1;
    answer = slips(typed, meant, most) <= most;
    known.set(key, answer);
  }
  return answer;
}

/** Whether a pattern stands somewhere in the words. */
function stands(pattern: readonly Part[], words: readonly Typed[]): boolean {
  const from = (at: number, part: number): boolean => {
    const next = pattern[part];
    if (!next) return true;
    if ('gap' in next) {
      for (let skipped = 0; skipped <= next.gap; skipped += 1) if (from(at + skipped, part + 1)) return true;
      return false;
    }
    return next.rows.some((line) => line.every((word, step) => fits(word, words[at + step])) && from(at + line.length, part + 1));
  };
  return words.some((_, at) => from(at, 0));
}
