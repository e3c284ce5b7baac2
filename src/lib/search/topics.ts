import { stemOf, wordsOf } from './words.ts';

/** A topic of everyday talk with the words and phrases that speak of it; see content/search/everyday-words.yaml. */
export type Topics = Readonly<Record<string, readonly string[]>>;

/** Finds the topics that a text speaks of. Phrases match as a row of stems, wherever they stand. */
export class TopicFinder {
  /** First stem of a phrase → all phrases that start with it. */
  readonly #starts = new Map<string, { rest: string[]; topic: number }[]>();
  readonly names: string[];

  constructor(topics: Topics) {
    this.names = Object.keys(topics);
    this.names.forEach((name, topic) => {
      for (const phrase of topics[name] ?? []) {
        const [first, ...rest] = wordsOf(phrase).map(stemOf);
        if (first === undefined) continue;
        const others = this.#starts.get(first);
        if (others) others.push({ rest, topic });
        else this.#starts.set(first, [{ rest, topic }]);
      }
    });
  }

  /** @param stems all words of the text in order, empty words too @returns numbers of the topics, each once */
  find(stems: readonly string[]): number[] {
    const found = new Set<number>();
    stems.forEach((stem, at) => {
      for (const { rest, topic } of this.#starts.get(stem) ?? []) {
        if (!found.has(topic) && rest.every((one, step) => stems[at + 1 + step] === one)) found.add(topic);
      }
    });
    return [...found];
  }

  /** Topics that a word stands for by itself. */
  of(stem: string): number[] {
    return this.find([stem]);
  }
}
