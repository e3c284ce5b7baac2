import { FIELDS, type Field } from './model.ts';

/**
 * How pages are ranked. Two measures on the same features (stems and topics) are added:
 * BM25 over all phrases of a page with weights by field (Robertson and Zaragoza 2009), and the likeness of the query
 * to the nearest single phrases (cosine of tf-idf vectors). The numbers were tuned on half of the test queries, see docs/search.md.
 */
export const WEIGHTS = {
  field: { title: 10, alias: 4, heading: 1, brief: 1.5, description: 1.5, asked: 2, term: 0.5 } satisfies Record<Field, number>,
  /** BM25: how soon a repeated word stops to count, and how much the length of a page matters. */
  stem: { k: 2, b: 0.7 },
  topic: { k: 10, b: 0.7 },
  /** Weight of a topic beside a word of the page itself. */
  topicInPage: 1.1,
  topicInPhrase: 1.1,
  /** A phrase that people ask, a name, counts whole; a heading and In brief a little less. */
  phrase: { title: 1, alias: 1, heading: 0.8, brief: 0.8, description: 0, asked: 1, term: 1 } satisfies Record<Field, number>,
  /** Share of the nearest phrases in the sum. */
  nearest: 0.3,
  /** How many phrases of a page count, and how much less the next one does. */
  depth: 3,
  decay: 0.7,
  /** A page with few phrases is treated as if it had this share of the average length. */
  leastLength: 0.5,
};

/** Features of a query with their weights: 1 for a word as typed. Numbers below `topics` are topics. */
export type Features = ReadonlyMap<number, number>;

interface Entry {
  at: number;
  weight: number;
}

/** The phrases of all pages, ready to be asked. */
export class Ranking {
  readonly #topics: number;
  readonly #pages: number;
  readonly #inPages = new Map<number, Entry[]>();
  /** Numbers of the phrases that have a feature. */
  readonly #inPhrases = new Map<number, number[]>();
  readonly #length: { stem: Float64Array; topic: Float64Array };
  #average = { stem: 1, topic: 1 };
  /** Page and weight of each phrase. */
  readonly #pageOf: number[] = [];
  readonly #weightOf: number[] = [];
  #norms = new Float64Array(0);

  /**
   * @param topics how many of the features are topics
   * @param pages how many pages there will be
   */
  constructor(topics: number, pages: number) {
    this.#topics = topics;
    this.#pages = pages;
    this.#length = { stem: new Float64Array(pages), topic: new Float64Array(pages) };
  }

  /** Adds a page: its phrases by field, each a list of features, each feature once. */
  add(page: number, fields: readonly (readonly number[][])[]): void {
    const counts = new Map<number, number>();
    FIELDS.forEach((field, index) => {
      const weight = WEIGHTS.field[field];
      const inPhrase = WEIGHTS.phrase[field];
      for (const features of fields[index] ?? []) {
        for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + weight);
        if (inPhrase === 0 || features.length === 0) continue;
        const at = this.#pageOf.push(page) - 1;
        this.#weightOf.push(inPhrase);
        for (const feature of features) put(this.#inPhrases, feature, at);
      }
    });
    for (const [feature, weight] of counts) {
      put(this.#inPages, feature, { at: page, weight });
      const length = this.#isTopic(feature) ? this.#length.topic : this.#length.stem;
      length[page] = (length[page] ?? 0) + weight;
    }
  }

  /** To be called once after the last page. */
  finish(): void {
    const mean = (lengths: Float64Array) => lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length) || 1;
    this.#average = { stem: mean(this.#length.stem), topic: mean(this.#length.topic) };
    this.#norms = new Float64Array(this.#pageOf.length);
    for (const [feature, phrases] of this.#inPhrases) {
      const square = (this.#rarity(feature) * this.#inPhrase(feature)) ** 2;
      for (const at of phrases) this.#norms[at] = (this.#norms[at] ?? 0) + square;
    }
    this.#norms = this.#norms.map((square) => Math.sqrt(square) || 1);
  }

  /** In how many pages a feature stands. */
  spread(feature: number): number {
    return this.#inPages.get(feature)?.length ?? 0;
  }

  /** @returns a score for each page, 0 to 1, 0 where nothing fits */
  score(query: Features): Float64Array {
    const whole = scaled(this.#byPage(query));
    const near = scaled(this.#byPhrase(query));
    return whole.map((score, page) => score * (1 - WEIGHTS.nearest) + (near[page] ?? 0) * WEIGHTS.nearest);
  }

  #byPage(query: Features): Float64Array {
    const scores = new Float64Array(this.#pages);
    for (const [feature, asked] of query) {
      const pages = this.#inPages.get(feature);
      if (!pages) continue;
      const topic = this.#isTopic(feature);
      const { k, b } = topic ? WEIGHTS.topic : WEIGHTS.stem;
      const rarity = asked * Math.log(1 + (this.#pages - pages.length + 0.5) / (pages.length + 0.5)) * (topic ? WEIGHTS.topicInPage : 1);
      const [lengths, average] = topic ? [this.#length.topic, this.#average.topic] : [this.#length.stem, this.#average.stem];
      for (const { at, weight } of pages) {
        const length = Math.max((lengths[at] ?? 0) / average, WEIGHTS.leastLength);
        scores[at] = (scores[at] ?? 0) + (rarity * weight * (k + 1)) / (weight + k * (1 - b + b * length));
      }
    }
    return scores;
  }

  #byPhrase(query: Features): Float64Array {
    let length = 0;
    const sums = new Map<number, number>();
    for (const [feature, asked] of query) {
      const own = this.#inPhrase(feature);
      const rarity = this.#rarity(feature);
      length += (asked * own * rarity) ** 2;
      const gain = rarity * rarity * asked * own * own;
      for (const at of this.#inPhrases.get(feature) ?? []) sums.set(at, (sums.get(at) ?? 0) + gain);
    }
    const best: number[][] = Array.from({ length: this.#pages }, () => []);
    for (const [at, sum] of sums) best[this.#pageOf[at] ?? 0]?.push(((this.#weightOf[at] ?? 0) * sum) / (Math.sqrt(length) * (this.#norms[at] ?? 1)));
    return Float64Array.from(best, (likeness) => {
      likeness.sort((a, b) => b - a);
      return likeness.slice(0, WEIGHTS.depth).reduce((sum, one, rank) => sum + one * one * WEIGHTS.decay ** rank, 0);
    });
  }

  /** Weight of a feature in the likeness of phrases. */
  #inPhrase(feature: number): number {
    return this.#isTopic(feature) ? WEIGHTS.topicInPhrase : 1;
  }

  #isTopic(feature: number): boolean {
    return feature < this.#topics;
  }

  #rarity(feature: number): number {
    return Math.log((this.#pageOf.length + 1) / ((this.#inPhrases.get(feature)?.length ?? 0) + 0.5));
  }
}

function put<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function scaled(scores: Float64Array): Float64Array {
  const most = scores.reduce((max, one) => Math.max(max, one), 0);
  return most > 0 ? scores.map((one) => one / most) : scores;
}
