import { pairsOf } from '../features.ts';
import { stemOf } from '../words/words.ts';

/**
 * Words and pairs of words with what each says for or against danger, as the build has learned it from phrases of
 * content/search/danger.yaml (logistic regression). The patterns of safety.ts are surer and come first; this knows what no
 * pattern foresees: "wrote letters to my kids tonight".
 */
export interface DangerModel {
  /** Stems, and pairs of stems with a space between, with a comma between them. */
  terms: string;
  /** The weight of each, one character: `ZERO` and the weight in steps of `STEP`. */
  weights: string;
  /** What a search without a word that is known begins with. */
  bias: number;
}

export const ZERO = 80;
export const STEP = 0.4;
/** A cry inside a longer text is looked for in pieces of so many words. */
const PIECE = 12;

/** What speaks for or against danger in a row of stems. */
export const signsOf = (stems: readonly string[]): string[] => [...new Set([...stems, ...pairsOf(stems)])];

/** A few words say as much as many: signs are weighed by the root of the number of words. */
export const scaleOf = (stems: readonly string[]): number => 1 / Math.sqrt(Math.max(1, stems.length));

/** Says how much a search sounds like danger. */
export class Danger {
  readonly #weights = new Map<string, number>();
  readonly #bias: number;

  constructor({ terms, weights, bias }: DangerModel) {
    this.#bias = bias;
    if (terms === '') return;
    terms.split(',').forEach((term, at) => this.#weights.set(term, (weights.charCodeAt(at) - ZERO) * STEP));
  }

  /** @returns the logarithm of the odds that somebody is in danger, as learned; the highest of all pieces of a long text; nothing typed is no cry */
  score(words: readonly string[]): number {
    if (words.length === 0) return -Infinity;
    const stems = words.map(stemOf);
    let most = -Infinity;
    for (let at = 0; at === 0 || at + PIECE / 2 < stems.length; at += PIECE / 2) {
      const piece = stems.slice(at, at + PIECE);
      const sum = signsOf(piece).reduce((all, sign) => all + (this.#weights.get(sign) ?? 0), 0);
      most = Math.max(most, this.#bias + sum * scaleOf(piece));
    }
    return most;
  }
}
