import { gzipSync } from 'node:zlib';
import { writePhrases } from '../../lib/search/coding.ts';
import { Features } from '../../lib/search/features.ts';
import { writeKnown } from '../../lib/search/words/known.ts';
import { CODED, FIELDS, partsOf, type Field, type PageEntry, type SearchModel } from '../../lib/search/model.ts';
import { slips } from '../../lib/search/words/spelling.ts';
import { TopicFinder } from '../../lib/search/words/topics.ts';
import { stemOf, wordsOf } from '../../lib/search/words/words.ts';
import type { Source, SourcePage } from './collect.ts';
import { learnDanger } from './danger.ts';
import { tellingPairs } from './pairs.ts';

/** How many pairs of words count as one; more cost bytes and gain nothing (docs/search.md). */
const PAIRS = 100;

/** The phrases of a page by field, in the order of `FIELDS`. */
export function phrasesOf(page: SourcePage, terms: Source['terms']): Record<Field, string[]> {
  const own = terms.filter((term) => term.article !== undefined && `/${term.article}/` === page.path);
  return {
    title: partsOf(page.title),
    alias: page.aliases,
    heading: page.headings,
    brief: page.brief,
    description: [page.description],
    asked: page.asked,
    term: own.flatMap((term) => [term.term, ...term.aliases]),
  };
}

/**
 * Makes what the browser loads: vocabulary, topics, and the phrases of each page as lists of features.
 * Phrases that people ask leave as features only; their text is on no page and in no file that is served.
 * @param common words of general English that are right, so that they are not taken for mistakes
 * @param fragments hash of a Pagefind result → number of its page
 */
export function encode(source: Source, common: readonly string[], fragments: Record<string, number>): SearchModel {
  const finder = new TopicFinder(source.topics);
  const phrases = source.pages.map((page) => phrasesOf(page, source.terms));

  const inBodies = new Set([...source.pages.flatMap((page) => wordsOf(page.body)), ...source.terms.flatMap((term) => wordsOf(term.definition))]);
  const general = new Set(common.flatMap(wordsOf));
  const all = countWords(phrases, source.terms);
  const mistyped = slipsIn(
    [...phrases.map((page) => [...page.title, ...page.alias]), ...source.terms.map((term) => [term.term, ...term.aliases])],
    (word) => inBodies.has(word) || general.has(word),
  );
  const right = (word: string) => mistyped.get(word) ?? word;
  const isSpelled = (alias: string) => !wordsOf(alias).some((word) => mistyped.has(word));
  const counts = new Map([...all].filter(([word]) => !mistyped.has(word)));
  const words = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

  const features = new Features(finder);
  for (const [word] of words) features.add(word);
  const pairs = tellingPairs(
    phrases.map((page) => FIELDS.flatMap((field) => page[field])),
    PAIRS,
  );
  for (const pair of pairs) features.addPair(pair);
  const coded = (page: Record<Field, string[]>) =>
    CODED.map((field) => page[field].map((text) => features.of(text, right)).filter((phrase) => phrase.length > 0));

  const pageAt = new Map(source.pages.map((page, number) => [page.path, number]));
  const used = new Set([...counts.keys(), ...Object.values(source.topics).flatMap((list) => list.flatMap(wordsOf))]);
  const known = [...new Set([...inBodies, ...general])].filter((word) => word.length > 3 && !used.has(word) && features.ofStem(stemOf(word)) === undefined);

  return {
    words: words.map(([word]) => word).join(' '),
    counts: words.map(([, times]) => String.fromCharCode(48 + Math.round(Math.log2(times)))).join(''),
    pairs: pairs.join(','),
    topics: source.topics,
    known: writeKnown(known),
    pages: source.pages.map((page) => entry(page, isSpelled)),
    phrases: writePhrases(phrases.map(coded), features.size),
    terms: source.terms.map(({ id, term, aliases, definition, article }) => {
      const page = article === undefined ? undefined : pageAt.get(`/${article}/`);
      const spelled = aliases.filter(isSpelled);
      return { id, term, definition, ...(spelled.length > 0 ? { aliases: spelled } : {}), ...(page === undefined ? {} : { page }) };
    }),
    danger: learnDanger(source.danger.danger, source.danger.ordinary),
    sections: source.sections,
    probes: probesOf(inBodies),
    fragments,
  };
}

/** Stems of all words that the understanding goes by. */
export const knownStems = (source: Source): ReadonlySet<string> =>
  new Set(
    [
      ...countWords(
        source.pages.map((page) => phrasesOf(page, source.terms)),
        source.terms,
      ).keys(),
    ].map(stemOf),
  );

/** How often each word stands in what search goes by. A word of a title is on every reader's lips: it counts more in spelling. */
function countWords(pages: readonly Record<Field, string[]>[], terms: Source['terms']): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (text: string, weight: number) => {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  for (const page of pages) for (const field of FIELDS) for (const text of page[field]) count(text, field === 'title' || field === 'alias' ? 4 : 1);
  for (const term of terms) for (const text of [term.term, ...term.aliases]) count(text, 2);
  return counts;
}

/**
 * Slips of typing that authors listed as aliases ("avoident attachment" beside "avoidant attachment"): they would pass
 * for right words. Search mends slips by itself, any of them, and says so.
 * @param names all names of one page or term, for each
 * @param isRight whether a word stands in running text or in general English
 * @returns the slip and the word that was meant
 */
export function slipsIn(names: readonly (readonly string[])[], isRight: (word: string) => boolean): Map<string, string> {
  const found = new Map<string, string>();
  for (const group of names) {
    const all = group.map(wordsOf);
    for (const typed of all) {
      for (const meant of all) {
        if (typed.length !== meant.length) continue;
        const [only, ...others] = typed.flatMap((word, at) => (word === meant[at] ? [] : [[word, meant[at] ?? ''] as const]));
        if (!only || others.length > 0 || isRight(only[0]) || only[0].length < 6) continue;
        if (stemOf(only[0]) !== stemOf(only[1]) && isRight(only[1]) && slips(only[0], only[1]) <= 1) found.set(...only);
      }
    }
  }
  return found;
}

function entry(page: SourcePage, isSpelled: (alias: string) => boolean): PageEntry {
  const aliases = page.aliases.filter(isSpelled);
  return {
    path: page.path,
    title: page.title,
    kind: page.kind,
    ...(page.section === undefined ? {} : { section: page.section }),
    ...(page.audience.length > 0 ? { audience: page.audience } : {}),
    ...(page.certainty === undefined ? {} : { certainty: page.certainty }),
    ...(page.brief.length > 0 ? { brief: page.brief } : { description: page.description }),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(page.asked.length > 0 ? {} : { unasked: true }),
    ...(page.often === undefined ? {} : { often: page.often }),
  };
}

/** Words spread evenly over the alphabet, so that asking for them loads every part of Pagefind's index. */
function probesOf(words: ReadonlySet<string>): string {
  const sorted = [...new Set([...words].map(stemOf))].filter((word) => /^[a-z]{3,}$/.test(word)).sort();
  const step = Math.max(1, Math.floor(sorted.length / 60));
  return sorted.filter((_, at) => at % step === 0).join(' ');
}

/** The model as it is served: gzip by ourselves, as a host may not compress a file of an unknown kind. */
export const compressed = (model: SearchModel): Buffer => gzipSync(JSON.stringify(model), { level: 9 });
