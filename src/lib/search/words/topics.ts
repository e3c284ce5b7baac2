import { stemOf, wordsOf } from './words.ts';

/** A topic of everyday talk with the words and phrases that speak of it; see content/search/everyday-words.yaml. */
export type Topics = Readonly<Record<string, readonly string[]>>;

/** A word or phrase of a topic in a text: the number of its first word and how many words it has. */
export interface TopicMatch {
  topic: number;
  at: number;
  length: number;
}

/** Finds the topics that a text speaks of. Phrases match as a row of stems, wherever they stand. */
export class TopicFinder {
  /** First stem of a phrase → all phrases that start with it. */
  readonly #starts = new Map<string, { rest: string[]; topic: number }[]>();
  readonly names: string[] = [];

  constructor(topics: Topics = {}) {
    for (const [name, phrases] of Object.entries(topics)) this.add(name, phrases);
  }

  /** Adds a topic; its number is its place in the row. */
  add(name: string, phrases: readonly string[]): void {
    const topic = this.names.push(name) - 1;
    for (const phrase of phrases) {
      const [first, ...rest] = wordsOf(phrase).map(stemOf);
      if (first === undefined) continue;
      const others = this.#starts.get(first);
      if (others) others.push({ rest, topic });
      else this.#starts.set(first, [{ rest, topic }]);
    }
  }

  /** Every place where a word or phrase of a topic stands. @param stems all words of the text in order, empty words too */
  matches(stems: readonly string[]): TopicMatch[] {
    return stems.flatMap((stem, at) =>
      (this.#starts.get(stem) ?? [])
        .filter(({ rest }) => rest.every((one, step) => stems[at + 1 + step] === one))
        .map(({ rest, topic }) => ({ topic, at, length: rest.length + 1 })),
    );
  }

  /** @returns numbers of the topics of a text, each once */
  find(stems: readonly string[]): number[] {
    return [...new Set(this.matches(stems).map(({ topic }) => topic))];
  }

  /** Topics that a word stands for by itself. */
  of(stem: string): number[] {
    return this.find([stem]);
  }
}
