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
  readonly #inPhrases = new Map<number, Entry[]>();
  readonly #length: { stem: Float64Array; topic: Float64Array };
  #average = { stem: 1, topic: 1 };
  /** Page and weight of each phrase. */
  readonly #phrase: { page: number; norm: number; weight: number; features: number[] }[] = [];

  /**
   * @param topics how many of the features are topics
   * @param pages how many pages there will be
   */
  constructor(topics: number, pages: number) {
    this.#topics = topics;
    this.#pages = pages;
    this.#length = { stem: new Float64Array(pages), topic: new Float64Array(pages) };
  }

  /** Adds a page: its phrases by field, each a list of features. */
  add(page: number, fields: readonly (readonly number[][])[]): void {
    const counts = new Map<number, number>();
    FIELDS.forEach((field, index) => {
      const weight = WEIGHTS.field[field];
      for (const features of fields[index] ?? []) {
        for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + weight);
        if (WEIGHTS.phrase[field] === 0 || features.length === 0) continue;
        const at = this.#phrase.length;
        this.#phrase.push({ page, norm: 0, weight: WEIGHTS.phrase[field], features: [...new Set(features)] });
        for (const feature of new Set(features)) put(this.#inPhrases, feature, { at, weight: this.#isTopic(feature) ? WEIGHTS.topicInPhrase : 1 });
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
    for (const phrase of this.#phrase) {
      phrase.norm = Math.hypot(...phrase.features.map((feature) => this.#rarity(feature) * (this.#isTopic(feature) ? WEIGHTS.topicInPhrase : 1))) || 1;
    }
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
      const weight = asked * (this.#isTopic(feature) ? WEIGHTS.topicInPhrase : 1);
      const rarity = this.#rarity(feature);
      length += (weight * rarity) ** 2;
      for (const { at, weight: own } of this.#inPhrases.get(feature) ?? []) sums.set(at, (sums.get(at) ?? 0) + rarity * rarity * weight * own);
    }
    const best: number[][] = Array.from({ length: this.#pages }, () => []);
    for (const [at, sum] of sums) {
      const phrase = this.#phrase[at];
      if (phrase) best[phrase.page]?.push((phrase.weight * sum) / (Math.sqrt(length) * phrase.norm));
    }
    return Float64Array.from(best, (likeness) => {
      likeness.sort((a, b) => b - a);
      return likeness.slice(0, WEIGHTS.depth).reduce((sum, one, rank) => sum + one * one * WEIGHTS.decay ** rank, 0);
    });
  }

  #isTopic(feature: number): boolean {
    return feature < this.#topics;
  }

  #rarity(feature: number): number {
    return Math.log((this.#phrase.length + 1) / ((this.#inPhrases.get(feature)?.length ?? 0) + 0.5));
  }
}

function put(map: Map<number, Entry[]>, key: number, entry: Entry): void {
  const entries = map.get(key);
  if (entries) entries.push(entry);
  else map.set(key, [entry]);
}

function scaled(scores: Float64Array): Float64Array {
  const most = scores.reduce((max, one) => Math.max(max, one), 0);
  return most > 0 ? scores.map((one) => one / most) : scores;
}
