import { pairsOf } from '../../lib/search/features.ts';
import { stemOf, wordsOf } from '../../lib/search/words/words.ts';

/** A pair that stands in fewer phrases may stand there by chance. */
const FEWEST = 3;
/** Share of the average of all pages that is mixed into what a single word tells, so that no page is ruled out. */
const DOUBT = 0.1;

/** How often something stands in the phrases of each page. */
type Spread = Map<number, number>;

const total = (spread: Spread): number => [...spread.values()].reduce((sum, one) => sum + one, 0);

/**
 * The pairs of neighboring stems that tell most of the page beyond what the more telling one of the two words does:
 * the information gained over all phrases that have the pair (Kullback-Leibler divergence times their number).
 * @param pages phrases of each page
 * @param most how many pairs are wanted
 * @returns pairs with a space between the stems, the most telling first
 */
export function tellingPairs(pages: readonly (readonly string[])[], most: number): string[] {
  const ofPair = new Map<string, Spread>();
  const ofStem = new Map<string, Spread>();
  const count = (spreads: Map<string, Spread>, key: string, page: number) => {
    const spread = spreads.get(key) ?? new Map<number, number>();
    spread.set(page, (spread.get(page) ?? 0) + 1);
    spreads.set(key, spread);
  };
  pages.forEach((phrases, page) => {
    for (const phrase of phrases) {
      const stems = wordsOf(phrase).map(stemOf);
      for (const pair of new Set(pairsOf(stems))) count(ofPair, pair, page);
      for (const stem of new Set(stems)) count(ofStem, stem, page);
    }
  });
  const all = pages.reduce((sum, phrases) => sum + phrases.length, 0);
  const gain = (pair: string, spread: Spread): number => {
    const times = total(spread);
    if (times < FEWEST) return 0;
    const words = pair.split(' ').map((stem) => ofStem.get(stem) ?? new Map<number, number>());
    const totals = words.map(total);
    return [...spread].reduce((sum, [page, here]) => {
      const alone = Math.max(...words.map((word, at) => (word.get(page) ?? 0) / (totals[at] ?? 1)));
      return sum + here * Math.log(here / times / ((1 - DOUBT) * alone + (DOUBT * (pages[page]?.length ?? 0)) / all));
    }, 0);
  };
  return [...ofPair]
    .map(([pair, spread]) => ({ pair, worth: gain(pair, spread) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || (a.pair < b.pair ? -1 : 1))
    .slice(0, most)
    .map(({ pair }) => pair);
}
