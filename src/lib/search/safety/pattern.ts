import { EMPTY } from './vocabulary.ts';

/** Up to three words of any kind, or rows of words: one of them stands here, one or none, any number, or none may. */
export type Part = { kind: 'gap' } | Rows;

/** Rows of one word, and longer ones. A word is a number, see Vocabulary. */
export interface Rows {
  kind: 'one' | 'maybe' | 'many' | 'none';
  short: Set<number>;
  long: number[][];
  /** Whether the end of the search is one of them. */
  end: boolean;
}

/** All of `all` stand in a search, in any order, and none of `unless`. */
export interface Pattern {
  all: Part[][];
  unless: Part[][];
}

/** The words of patterns that a word of a search may be. */
export type Typed = readonly number[];

/** Most words of any kind in a gap, words that say nothing between two others, and words of a row that may come again. */
const GAP = 3;
const SKIPPED = 5;
const MANY = 5;

/** Patterns by the words that they may begin with. */
export class Index {
  readonly #byWord = new Map<number, Pattern[]>();

  constructor(patterns: readonly Pattern[]) {
    for (const pattern of patterns) {
      const first = pattern.all[0]?.[0];
      if (!first || !('short' in first) || first.kind !== 'one') throw new Error('A pattern of safety begins with words.');
      for (const word of new Set([...first.short, ...first.long.map((row) => row[0] ?? 0)])) {
        const others = this.#byWord.get(word);
        if (others) others.push(pattern);
        else this.#byWord.set(word, [pattern]);
      }
    }
  }

  stands(typed: readonly Typed[]): boolean {
    return typed.some((ids, at) =>
      ids.some((id) =>
        this.#byWord
          .get(id)
          ?.some(
            ({ all: [first = [], ...rest], unless }) =>
              end(first, typed, at, 0) >= 0 && rest.every((one) => somewhere(one, typed)) && !unless.some((one) => somewhere(one, typed)),
          ),
      ),
    );
  }
}

/** Whether the parts stand somewhere in the words. */
export const somewhere = (parts: readonly Part[], typed: readonly Typed[]): boolean => typed.some((_, at) => end(parts, typed, at, 0) >= 0);

/** Blanks the words at which a phrase stands that is to be passed over. */
export function pass(parts: readonly Part[], typed: Typed[]): void {
  for (let at = 0; at < typed.length; at += 1) typed.fill([], at, Math.max(at, end(parts, typed, at, 0)));
}

/** Where the parts end that stand in the words from `at` on, or -1. Between two of them words may stand that say nothing. */
function end(parts: readonly Part[], typed: readonly Typed[], at: number, from: number, times = 0): number {
  const part = parts[from];
  if (!part) return at;
  if (part.kind === 'none') return lengths(part, typed, at).length > 0 ? -1 : end(parts, typed, at, from + 1);
  if (part.kind === 'gap' || part.kind === 'maybe' || part.kind === 'many') {
    const found = end(parts, typed, at, from + 1);
    if (found >= 0) return found;
  }
  if (part.kind === 'gap') return times < GAP ? afterGap(parts, typed, at, from, times) : -1;
  for (let skipped = 0; skipped <= SKIPPED && at + skipped <= typed.length; skipped += 1) {
    for (const length of lengths(part, typed, at + skipped)) {
      const [next, count] = part.kind === 'many' && times < MANY ? [from, times + 1] : [from + 1, 0];
      const found = end(parts, typed, at + skipped + length, next, count);
      if (found >= 0) return found;
    }
    if (from === 0 || !typed[at + skipped]?.includes(EMPTY)) break;
  }
  return -1;
}

/** The rest behind one word more; words that say nothing before it are free. */
function afterGap(parts: readonly Part[], typed: readonly Typed[], at: number, from: number, times: number): number {
  let word = at;
  while (word - at < SKIPPED && typed[word]?.includes(EMPTY)) word += 1;
  return word < typed.length ? end(parts, typed, word + 1, from, times + 1) : -1;
}

/** How many words the rows take that stand at a place. */
function lengths({ short, long, end: atEnd }: Rows, typed: readonly Typed[], at: number): number[] {
  if (at === typed.length) return atEnd ? [0] : [];
  const result = long.filter((row) => row.every((word, step) => typed[at + step]?.includes(word))).map((row) => row.length);
  if (typed[at]?.some((word) => short.has(word))) result.push(1);
  return result;
}
