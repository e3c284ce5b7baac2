/**
 * Phrases as few bytes: a range coder (Martin 1979, in the carry-less form of Subbotin) over counts that are learned on the way.
 * A phrase is a rising list of features, so each one is coded among the numbers above the last; an ending, above all of
 * them, closes it. An empty phrase closes a list. Features of the same page are expected first, then those of all pages.
 */

/** What one more occurrence weighs: on its own page, and on every other. */
const ON_PAGE = 24;
const ANYWHERE = 1;
/** Numbers up to 2^48 are whole in a double, with room for a carry. */
const WHOLE = 2 ** 48;
const TOP = 2 ** 40;
const BOTTOM = 2 ** 32;

/** Counts of numbers with their sums, both in a few steps (Fenwick 1994). */
class Counts {
  readonly size: number;
  total = 0;
  readonly #tree: Float64Array;
  readonly #counts: Float64Array;
  readonly #first: number;

  constructor(size: number) {
    this.size = size;
    this.#tree = new Float64Array(size + 1);
    this.#counts = new Float64Array(size);
    this.#first = 2 ** Math.floor(Math.log2(size));
    for (let number = 0; number < size; number += 1) this.add(number, 1);
  }

  of(number: number): number {
    return this.#counts[number] ?? 0;
  }

  add(number: number, times: number): void {
    this.total += times;
    this.#counts[number] = this.of(number) + times;
    for (let at = number + 1; at <= this.size; at += at & -at) this.#tree[at] = (this.#tree[at] ?? 0) + times;
  }

  /** The sum of all counts below a number. */
  below(number: number): number {
    let sum = 0;
    for (let at = number; at > 0; at -= at & -at) sum += this.#tree[at] ?? 0;
    return sum;
  }

  /** The number in whose share of the sum a place lies, and the sum below it. */
  at(place: number): { number: number; below: number } {
    let number = 0;
    let below = 0;
    for (let step = this.#first; step >= 1; step /= 2) {
      const next = number + step;
      const sum = below + (this.#tree[next] ?? 0);
      if (next >= this.size || sum > place) continue;
      number = next;
      below = sum;
    }
    return { number, below };
  }
}

/** Counts that follow the pages; reader and writer keep the same ones. */
class Expectation {
  readonly counts: Counts;
  readonly ending: number;
  readonly #ofPage = new Map<number, number>();

  constructor(features: number) {
    this.ending = features;
    this.counts = new Counts(features + 1);
  }

  learn(phrase: readonly number[]): void {
    for (const feature of [...phrase, this.ending]) {
      this.counts.add(feature, ANYWHERE + ON_PAGE);
      this.#ofPage.set(feature, (this.#ofPage.get(feature) ?? 0) + ON_PAGE);
    }
  }

  turnPage(): void {
    for (const [feature, times] of this.#ofPage) this.counts.add(feature, -times);
    this.#ofPage.clear();
  }
}

/**
 * Writes the phrases of pages.
 * @param pages for each page the same number of lists of phrases; a phrase is a rising list of features, at least one
 * @param features how many features there are
 * @returns base64
 */
export function writePhrases(pages: readonly (readonly (readonly number[])[])[][], features: number): string {
  const expectation = new Expectation(features);
  const { counts, ending } = expectation;
  const bytes: number[] = [];
  let low = 0;
  let range = WHOLE;
  const shift = () => {
    bytes.push(Math.floor(low / TOP));
    low = (low % TOP) * 256;
  };
  const write = (number: number, from: number) => {
    const start = counts.below(from);
    const share = Math.floor(range / (counts.total - start));
    low += (counts.below(number) - start) * share;
    range = counts.of(number) * share;
    while (Math.floor(low / TOP) === Math.floor((low + range - 1) / TOP) || range < BOTTOM) {
      // Where the ends lie in two bytes and the range is used up, it is cut to the first of them.
      if (Math.floor(low / TOP) !== Math.floor((low + range - 1) / TOP)) range = BOTTOM - (low % BOTTOM);
      shift();
      range *= 256;
    }
  };
  for (const lists of pages) {
    for (const list of lists) {
      for (const phrase of [...list, []]) {
        phrase.forEach((feature, at) => write(feature, at === 0 ? 0 : (phrase[at - 1] ?? 0) + 1));
        write(ending, phrase.length === 0 ? 0 : (phrase.at(-1) ?? 0) + 1);
        if (phrase.length > 0) expectation.learn(phrase);
      }
    }
    expectation.turnPage();
  }
  for (let byte = 0; byte < 6; byte += 1) shift();
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
}

/**
 * Reads what `writePhrases` has written, a page at a time, so that the caller can rest between pages.
 * @param lists how many lists of phrases a page has
 * @throws Error where more is read than was written
 */
export function* readPhrases(base64: string, features: number, lists: number): Generator<number[][][], never> {
  const expectation = new Expectation(features);
  const { counts, ending } = expectation;
  const binary = atob(base64);
  let next = 0;
  let low = 0;
  let range = WHOLE;
  let code = 0;
  const shift = () => {
    // A few bytes after the end are looked at, never used.
    if (next >= binary.length + 6) throw new Error('The search index ends too early.');
    code = (code % TOP) * 256 + (next < binary.length ? binary.charCodeAt(next) : 0);
    next += 1;
  };
  for (let byte = 0; byte < 6; byte += 1) shift();
  const read = (from: number): number => {
    const start = counts.below(from);
    const share = Math.floor(range / (counts.total - start));
    const { number, below } = counts.at(start + Math.floor((code - low) / share));
    low += (below - start) * share;
    range = counts.of(number) * share;
    while (Math.floor(low / TOP) === Math.floor((low + range - 1) / TOP) || range < BOTTOM) {
      if (Math.floor(low / TOP) !== Math.floor((low + range - 1) / TOP)) range = BOTTOM - (low % BOTTOM);
      low = (low % TOP) * 256;
      shift();
      range *= 256;
    }
    return number;
  };
  const phrase = (): number[] => {
    const all: number[] = [];
    for (let one = read(0); one !== ending; one = read(one + 1)) all.push(one);
    return all;
  };
  for (;;) {
    const page = Array.from({ length: lists }, () => {
      const list: number[][] = [];
      for (let one = phrase(); one.length > 0; one = phrase()) {
        list.push(one);
        expectation.learn(one);
      }
      return list;
    });
    expectation.turnPage();
    yield page;
  }
}
