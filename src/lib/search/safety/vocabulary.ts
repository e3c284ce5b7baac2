import { slips } from '../words/spelling.ts';
import { isEmptyWord, stemOf } from '../words/words.ts';

/** The number of all words that say nothing. */
export const EMPTY = 0;
/** Words that say nothing between two others, beside those that are empty anywhere. */
const SLIGHT = new Set('down out off over little older old only once keep start both want might'.split(' '));

/** The words of all patterns, by number: one for all forms of a word, one more for a word that must stand exactly so. */
export class Vocabulary {
  #count = 0;
  readonly #fixed: Set<string>;
  readonly #stems = new Map<string, number>();
  readonly #exact = new Map<string, number>();
  /** Words in which slips are looked for, by their first letter. */
  readonly #byLetter = new Map<string, Map<string, number>>();
  /** Asked for the same words at every key, so the answers are kept. */
  readonly #slips = new Map<string, number[]>();

  constructor(fixed: readonly string[]) {
    this.#fixed = new Set(fixed);
  }

  of(word: string): number {
    const stem = stemOf(word);
    const number = this.#stems.get(stem) ?? (this.#count += 1);
    this.#stems.set(stem, number);
    const letter = word[0] ?? '';
    const others = this.#byLetter.get(letter) ?? new Map<string, number>();
    for (const one of [word, stem]) if (one.length >= (one === word ? 5 : 7)) this.#byLetter.set(letter, others.set(one, number));
    return number;
  }

  exactly(word: string): number {
    const number = this.#exact.get(word) ?? (this.#count += 1);
    this.#exact.set(word, number);
    return number;
  }

  like(word: string, isKnown: (word: string) => boolean): number[] {
    const form = this.#stems.get(stemOf(word));
    const exact = this.#exact.get(word);
    const found = [form, exact, isEmptyWord(word) || SLIGHT.has(word) ? EMPTY : undefined].filter((one) => one !== undefined);
    return found.length > 0 || word.length < 4 || this.#fixed.has(word) || isKnown(word) ? found : [...this.#slipsOf(word)];
  }

  #slipsOf(typed: string): number[] {
    let found = this.#slips.get(typed);
    if (!found) {
      if (this.#slips.size > 5000) this.#slips.clear();
      found = [];
      const stem = stemOf(typed);
      for (const [word, number] of this.#byLetter.get(typed[0] ?? '') ?? []) {
        const most = word.length >= 8 ? 1.6 : word.length === 7 ? 1.4 : 1;
        if (slips(typed, word, most) <= most || (stem.length >= 7 && slips(stem, word, 1) <= 1)) found.push(number);
      }
      this.#slips.set(typed, found);
    }
    return found;
  }
}
