/** How an option answers what the reader said. */
export type Fit = 'fits' | 'partly' | 'differs' | 'unknown' | 'unsaid';

/** What an option offers on one question. */
export interface Offer {
  fits: readonly string[];
  partly: readonly string[];
  /** Nobody can say. */
  unknown: boolean;
}

/** What the reader said on one question. */
export interface Wish {
  /** Id of a choice; undefined where the reader has none. */
  choice: string | undefined;
  /** How much it matters, from 0 (not at all). */
  weight: number;
}

/** One offer beside one wish. Fits are never added up: an option has no total, and so there is no winner. */
export function fit(offer: Offer, choice: string | undefined): Fit {
  if (choice === undefined) return 'unsaid';
  if (offer.unknown) return 'unknown';
  if (offer.fits.includes(choice)) return 'fits';
  return offer.partly.includes(choice) ? 'partly' : 'differs';
}

/**
 * The order of the questions: what matters most to the reader first, equals as they stood. A question without a wish
 * goes last, however the slider stands. The order of the options is never touched.
 * @returns places in `wishes`
 */
export function order(wishes: readonly Wish[]): number[] {
  const weight = ({ choice, weight }: Wish): number => (choice === undefined ? -1 : weight);
  return wishes
    .map((wish, index) => ({ index, weight: weight(wish) }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ index }) => index);
}
