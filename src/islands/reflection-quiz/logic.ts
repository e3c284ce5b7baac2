/** Scoring of a reflection: a mean for each dimension with a band from the reader's own answers. Nothing is compared with anyone. */

export interface Statement {
  dimension: string;
  /** Agreement means less of the dimension. */
  reversed: boolean;
}

/** Answers on the scale 1–7, in the order of the statements; undefined where one was left out. */
export type Answers = readonly (number | undefined)[];

export interface Score {
  /** Mean of the keyed answers, 1–7. */
  mean: number;
  /** Ends of the band, inside 1–7. */
  low: number;
  high: number;
  answered: number;
}

/** Too many statements of the dimension were left out. */
export interface NotEnough {
  answered: number;
  needed: number;
}

export type Outcome = Score | NotEnough;

export const isScore = (outcome: Outcome): outcome is Score => 'mean' in outcome;

const MIN = 1;
const MAX = 7;
const MIDDLE = (MIN + MAX) / 2;

/** An answer in the direction of its dimension: a reversed statement counts as 8 − answer. */
export const keyed = (answer: number, reversed: boolean): number => (reversed ? MIN + MAX - answer : answer);

/**
 * Score of one dimension.
 *
 * The score is the mean of the keyed answers. The band is the mean ± 1 standard error of the mean, SE = s/√n, where s is the
 * sample standard deviation (n − 1) of the reader's n keyed answers: D. G. Altman and J. M. Bland, "Standard deviations
 * and standard errors", BMJ 2005;331:903, doi:10.1136/bmj.331.7521.903. It tells how far the answers of this one reader
 * differ from each other. It is not an error of measurement against other people, as no such figure exists for this tool.
 * Sums are of whole numbers, so the order of the statements cannot change a result.
 *
 * @param mayBeSkipped how many statements of the dimension may stay unanswered
 * @throws RangeError for an answer that is not a whole number from 1 to 7
 */
export function score(statements: readonly Statement[], answers: Answers, dimension: string, mayBeSkipped: number): Outcome {
  let total = 0;
  let answered = 0;
  let sum = 0;
  let squares = 0;
  statements.forEach((statement, index) => {
    if (statement.dimension !== dimension) return;
    total += 1;
    const answer = answers[index];
    if (answer === undefined) return;
    if (!Number.isInteger(answer) || answer < MIN || answer > MAX) throw new RangeError(`An answer is ${answer}; it can be ${MIN} to ${MAX}.`);
    const value = keyed(answer, statement.reversed);
    answered += 1;
    sum += value;
    squares += value * value;
  });
  // A band needs two answers at least, whatever may be skipped.
  const needed = Math.max(2, total - mayBeSkipped);
  if (answered < needed) return { answered, needed };
  const mean = sum / answered;
  const variance = (answered * squares - sum * sum) / (answered * (answered - 1));
  const error = Math.sqrt(variance / answered);
  return { mean, low: Math.max(MIN, mean - error), high: Math.min(MAX, mean + error), answered };
}

/** Where the whole band lies: above the middle of the scale, below it, or across it. The middle is only that; it parts no groups. */
export function side({ low, high }: Score): 'more' | 'less' | 'across' {
  if (low > MIDDLE) return 'more';
  return high < MIDDLE ? 'less' : 'across';
}

/** The labels of the scale that a mean lies at or between, as places in the list of labels: one place, or two neighbors. */
export function placeOnScale(mean: number): [number] | [number, number] {
  const below = Math.min(Math.floor(mean), MAX);
  const rest = mean - below;
  if (rest < 0.25) return [below - MIN];
  if (rest > 0.75) return [below - MIN + 1];
  return [below - MIN, below - MIN + 1];
}

/** 5.25 as "5.3": one decimal, as finer steps would only look exact. */
export const shown = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);

/** One set of answers about one person. */
export interface Run {
  /** Whom it is about, as it is shown. */
  about: string;
  outcomes: Record<string, Outcome>;
}

/** Names for runs side by side: the second about "A close friend" becomes "A close friend (2)". */
export function names(runs: readonly Run[]): string[] {
  const seen = new Map<string, number>();
  return runs.map(({ about }) => {
    const count = (seen.get(about) ?? 0) + 1;
    seen.set(about, count);
    return count === 1 ? about : `${about} (${count})`;
  });
}

/** Whether something is shown after this result. Without a condition it always is. */
export function applies(when: { dimension: string; side: string } | undefined, outcomes: Record<string, Outcome>): boolean {
  if (!when) return true;
  const outcome = outcomes[when.dimension];
  return outcome !== undefined && isScore(outcome) && side(outcome) === when.side;
}
