import { gzipSync } from 'node:zlib';
import { writeKnown } from '../../lib/search/known.ts';
import { FIELDS, packed, type Field, type PageEntry, type SearchModel } from '../../lib/search/model.ts';
import { TopicFinder } from '../../lib/search/topics.ts';
import { stemOf, tellingWords, wordsOf } from '../../lib/search/words.ts';
import type { Source, SourcePage } from './collect.ts';

/** The phrases of a page by field, in the order of `FIELDS`. */
export function phrasesOf(page: SourcePage, terms: Source['terms']): Record<Field, string[]> {
  const own = terms.filter((term) => term.article !== undefined && `/${term.article}/` === page.path);
  return {
    title: page.title.split(':').map((part) => part.trim()),
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

  const counts = new Map<string, number>();
  const count = (text: string, weight = 1) => {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  // A word of a title is on every reader's lips: it counts more in spelling.
  for (const page of phrases) for (const field of FIELDS) for (const text of page[field]) count(text, field === 'title' || field === 'alias' ? 4 : 1);
  for (const term of source.terms) for (const text of [term.term, ...term.aliases]) count(text, 2);
  const words = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

  const features = new Map<string, number>();
  for (const [word] of words) {
    const stem = stemOf(word);
    if (!features.has(stem)) features.set(stem, finder.names.length + features.size);
  }
  const featuresOf = (text: string): number[] => {
    const all = wordsOf(text);
    const stems = tellingWords(all).map(stemOf);
    const implied = new Set(stems.flatMap((stem) => finder.of(stem)));
    const topics = finder.find(all.map(stemOf)).filter((topic) => !implied.has(topic));
    return [...new Set([...topics, ...stems.map((stem) => features.get(stem) ?? -1)])].filter((one) => one >= 0).sort((a, b) => a - b);
  };

  const pageAt = new Map(source.pages.map((page, number) => [page.path, number]));
  const used = new Set([...counts.keys(), ...Object.values(source.topics).flatMap((list) => list.flatMap(wordsOf))]);
  const inBodies = new Set([...source.pages.flatMap((page) => wordsOf(page.body)), ...source.terms.flatMap((term) => wordsOf(term.definition))]);
  const known = [...new Set([...inBodies, ...common.flatMap(wordsOf)])].filter((word) => word.length > 3 && !used.has(word) && !features.has(stemOf(word)));

  return {
    words: words.map(([word]) => word).join(' '),
    counts: words.map(([, times]) => String.fromCharCode(48 + Math.round(Math.log2(times)))).join(''),
    topics: source.topics,
    known: writeKnown(known),
    pages: source.pages.map((page, number) => entry(page, phrases[number] as Record<Field, string[]>, featuresOf)),
    terms: source.terms.map(({ id, term, aliases, definition, article }) => {
      const page = article === undefined ? undefined : pageAt.get(`/${article}/`);
      return { id, term, definition, ...(aliases.length > 0 ? { aliases } : {}), ...(page === undefined ? {} : { page }) };
    }),
    sections: source.sections,
    probes: probesOf(inBodies),
    fragments,
  };
}

function entry(page: SourcePage, phrases: Record<Field, string[]>, featuresOf: (text: string) => number[]): PageEntry {
  return {
    path: page.path,
    title: page.title,
    kind: page.kind,
    ...(page.section === undefined ? {} : { section: page.section }),
    ...(page.audience.length > 0 ? { audience: page.audience } : {}),
    ...(page.certainty === undefined ? {} : { certainty: page.certainty }),
    ...(page.brief.length > 0 ? { brief: page.brief } : { description: page.description }),
    ...(page.aliases.length > 0 ? { aliases: page.aliases } : {}),
    ...(page.asked.length > 0 ? {} : { unasked: true }),
    phrases: FIELDS.map((field) =>
      packed(
        phrases[field]
          .map(featuresOf)
          .filter((list) => list.length > 0)
          .sort(byContent),
      ),
    ),
  };
}

/** The order of phrases means nothing; like beside like compresses better. */
const byContent = (a: number[], b: number[]): number => (a.join() < b.join() ? -1 : 1);

/** Words spread evenly over the alphabet, so that asking for them loads every part of Pagefind's index. */
function probesOf(words: ReadonlySet<string>): string {
  const sorted = [...new Set([...words].map(stemOf))].filter((word) => /^[a-z]{3,}$/.test(word)).sort();
  const step = Math.max(1, Math.floor(sorted.length / 60));
  return sorted.filter((_, at) => at % step === 0).join(' ');
}

/** The model as it is served: gzip by ourselves, as a host may not compress a file of an unknown kind. */
export const compressed = (model: SearchModel): Buffer => gzipSync(JSON.stringify(model), { level: 9 });
