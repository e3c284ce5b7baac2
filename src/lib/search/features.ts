import type { TopicFinder } from './words/topics.ts';
import { stemOf, tellingWords, wordsOf } from './words/words.ts';

/**
 * Numbers of what a text speaks of: topics come first, then the stems of the vocabulary in its order, then pairs of stems.
 * The build and the browser number them from the same lists. All words come before the first pair.
 */
export class Features {
  readonly #topics: TopicFinder;
  readonly #ofStem = new Map<string, number>();
  readonly #ofPair = new Map<string, number>();
  /** Topics that the stem with the same place stands for by itself. */
  readonly #implied: number[][] = [];

  constructor(topics: TopicFinder) {
    this.#topics = topics;
  }

  /** Adds the next word of the vocabulary. */
  add(word: string): void {
    const stem = stemOf(word);
    if (this.#ofStem.has(stem)) return;
    this.#ofStem.set(stem, this.size);
    this.#implied.push(this.#topics.of(stem));
  }

  /** Adds two stems that say more side by side than each alone: "say no", "shut down". */
  addPair(pair: string): void {
    this.#ofPair.set(pair, this.size);
  }

  get topics(): number {
    return this.#topics.names.length;
  }

  get size(): number {
    return this.topics + this.#ofStem.size + this.#ofPair.size;
  }

  /** Feature of a stem, undefined where the vocabulary lacks it. */
  ofStem(stem: string): number | undefined {
    return this.#ofStem.get(stem);
  }

  /** Features of the pairs in a row of stems, empty words too. */
  ofPairs(stems: readonly string[]): number[] {
    if (this.#ofPair.size === 0) return [];
    return pairsOf(stems).flatMap((pair) => this.#ofPair.get(pair) ?? []);
  }

  /** Features of a text, rising; topics that one of its stems implies are left out, see `whole`. */
  of(text: string, mend: (word: string) => string = (word) => word): number[] {
    const words = wordsOf(text).map(mend);
    const features = new Set<number>();
    const implied = new Set<number>();
    for (const word of tellingWords(words)) {
      const feature = this.#ofStem.get(stemOf(word));
      if (feature !== undefined) features.add(feature);
      for (const topic of this.#impliedBy(feature)) implied.add(topic);
    }
    const stems = words.map(stemOf);
    for (const topic of this.#topics.find(stems)) if (!implied.has(topic)) features.add(topic);
    for (const pair of this.ofPairs(stems)) features.add(pair);
    return [...features].sort((a, b) => a - b);
  }

  /** A phrase with the topics that its stems imply. */
  whole(phrase: readonly number[]): number[] {
    return [...new Set(phrase.flatMap((feature) => [feature, ...this.#impliedBy(feature)]))];
  }

  #impliedBy(feature: number | undefined): readonly number[] {
    return feature === undefined ? [] : (this.#implied[feature - this.topics] ?? []);
  }
}

/** Every two neighbors in a row of stems. */
export const pairsOf = (stems: readonly string[]): string[] => stems.slice(1).map((stem, at) => `${stems[at] ?? ''} ${stem}`);
