import { isEmptyWord, stemOf, wordsOf } from './words.ts';

/** A title, alias or term that was recognized whole in a query. */
export interface Name {
  /** As it is written on the site. */
  text: string;
  kind: 'title' | 'alias' | 'term';
  /** Number of the page, or of the term for `term`. */
  target: number;
  /** How many words of the query it covers, empty words left out. */
  words: number;
}

/** Recognizes whole names in a row of stems; the longest first. */
export class NameFinder {
  readonly #names = new Map<string, Omit<Name, 'words'>[]>();
  #longest = 1;

  add(name: Omit<Name, 'words'>): void {
    const stems = wordsOf(name.text).map(stemOf);
    if (stems.length === 0) return;
    this.#longest = Math.max(this.#longest, stems.length);
    const key = stems.join(' ');
    const others = this.#names.get(key);
    if (others) others.push(name);
    else this.#names.set(key, [name]);
  }

  /**
   * @param words the words of a query in order
   * @returns names that do not overlap, those of more words first taken
   */
  find(words: readonly string[]): Name[] {
    const stems = words.map(stemOf);
    const taken = stems.map(() => false);
    const found: Name[] = [];
    for (let length = Math.min(this.#longest, stems.length); length > 0; length -= 1) {
      for (let at = 0; at + length <= stems.length; at += 1) {
        if (taken.slice(at, at + length).some(Boolean)) continue;
        const names = this.#names.get(stems.slice(at, at + length).join(' '));
        if (!names) continue;
        taken.fill(true, at, at + length);
        const telling = words.slice(at, at + length).filter((word) => !isEmptyWord(word)).length;
        if (telling > 0) found.push(...names.map((name) => ({ ...name, words: telling })));
      }
    }
    return found;
  }
}
