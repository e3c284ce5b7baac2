import { dice } from '../dice.ts';
import { readCommonWords } from '../search-index/build.ts';
import type { Source } from '../search-index/collect.ts';
import { encode } from '../search-index/encode.ts';
import { openLibrary } from '../../lib/search/library.ts';
import { answerAlone } from '../../lib/search/search.ts';

/** Shares of held-out phrases whose own page comes first, and among the first three. */
export interface HeldOut {
  phrases: number;
  successAt1: number;
  successAt3: number;
}

/**
 * Takes a part of the ways in which people ask out of the index and searches for them: does each still find its page?
 * A hard measure, as a phrase may fit several pages and only its own counts; good for comparing, not for boasting.
 * @param folds in how many parts the phrases are split
 * @param run how many of the parts are tried, from the first
 */
export async function holdOut(source: Source, folds = 5, run = folds): Promise<HeldOut> {
  const roll = dice(20_261_124);
  const foldOf = source.pages.map((page) => page.asked.map(() => roll(folds)));
  const total = { phrases: 0, first: 0, third: 0 };
  for (let fold = 0; fold < run; fold += 1) {
    const pages = source.pages.map((page, number) => ({ ...page, asked: page.asked.filter((_, at) => foldOf[number]?.[at] !== fold) }));
    const library = await openLibrary(encode({ ...source, pages }, readCommonWords(), {}));
    source.pages.forEach((page, number) => {
      page.asked.forEach((phrase, at) => {
        if (foldOf[number]?.[at] !== fold) return;
        const place = answerAlone(phrase, library)
          .found.filter((one) => !one.path.includes('#'))
          .findIndex((one) => one.path === page.path);
        total.phrases += 1;
        if (place === 0) total.first += 1;
        if (place >= 0 && place < 3) total.third += 1;
      });
    });
  }
  return { phrases: total.phrases, successAt1: total.first / total.phrases, successAt3: total.third / total.phrases };
}
