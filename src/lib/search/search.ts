import type { Facetted } from './facets.ts';
import type { SearchLibrary } from './library.ts';
import { HELP, type PageEntry, type TermEntry } from './model.ts';
import type { Name } from './words/names.ts';
import { bestOf } from './snippet.ts';
import { stemOf } from './words/words.ts';
import { understand, type Reading, type Understanding } from './understand.ts';

/** A page, or a term of the glossary, that answers a search. */
export interface Found extends Facetted {
  /** Address under the base of the site. */
  path: string;
  title: string;
  excerpt: string;
  /** The name that is why it is here, where the title does not show it. */
  alias?: string | undefined;
  score: number;
}

/** What stands above the results. */
export interface Answer {
  path: string;
  title: string;
  kind: 'definition' | 'brief';
  sentences: string[];
}

export interface Answered {
  understanding: Understanding;
  found: Found[];
  answer: Answer | undefined;
}

/** Pages in the order in which Pagefind returned them, for one way of asking. */
export interface Ranked {
  pages: readonly number[];
  /** What its first page is worth beside a score of 1. */
  worth: number;
}

/** Worth of a name that covers the whole search; one that covers half of it is worth a quarter. */
const NAME = 0.3;
/** How soon the worth of later pages in a list of Pagefind falls (the k of reciprocal rank fusion, Cormack and others 2009). */
const FALL = 10;
/** Pages below this share of the best score are no answers. */
const LEAST = 0.15;
const MOST = 20;
/** Share of its score that a page keeps for which nobody is known to ask: a list of pages, a reading path. */
const UNASKED = 0.5;
/**
 * What a page gains by being looked for e times as often as the average page, of AVERAGE in a hundred people.
 * SELDOM keeps a page at its place that nobody was seen to look for.
 */
const OFTEN = 0.1;
const AVERAGE = 1.3;
const SELDOM = 0.5;
/** What the way to help gains where a search names danger, and where it sounds like it. The box above the results shows it anyway. */
const HELP_GAINS = { named: 0.5, likely: 0.1 };
/** Words that ask for a definition and are no part of the term. */
const DEFINING = new Set([
  'mean',
  'means',
  'meaning',
  'definition',
  'define',
  'defined',
  'explain',
  'explained',
  'explanation',
  'term',
  'stand',
  'stands',
  'called',
  'word',
  'difference',
  'between',
]);

/** The ways in which Pagefind is asked, from strict to loose, with the worth of each. Its index holds stems. */
export function waysToAsk({ telling }: Understanding): { text: string; worth: number }[] {
  const words = telling.slice(0, 8).map(stemOf);
  if (words.length === 0) return [];
  if (words.length === 1) return [{ text: words[0] ?? '', worth: 0.15 }];
  return [{ text: words.join(' '), worth: 0.12 }, ...words.map((text) => ({ text, worth: 0.12 / words.length }))];
}

/**
 * Answers a search from the understanding and what Pagefind found.
 * @param lists what Pagefind returned for `waysToAsk`; may be empty
 */
export function answer(understanding: Understanding, library: SearchLibrary, lists: readonly Ranked[] = []): Answered {
  const scores = scoresOf(understanding, library, lists);
  const order = [...scores.keys()].filter((page) => (scores[page] ?? 0) > 0).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const best = scores[order[0] ?? -1] ?? 0;
  const pages = order.filter((page) => (scores[page] ?? 0) >= best * LEAST).slice(0, MOST);
  const found = pages.flatMap((page) => fromPage(library.pages[page], page, scores[page] ?? 0, understanding));
  for (const { term, coverage } of termsOf(understanding, library))
    found.push(fromTerm(term, coverage === 1 ? best * 0.97 : best * LEAST * (1 + coverage), understanding));
  found.sort((a, b) => b.score - a.score);
  return { understanding, found, answer: bestAnswer(understanding, library, order, scores) };
}

/** Reads and answers in one go, without Pagefind. */
export const answerAlone = (query: string, library: SearchLibrary, reading: Reading = {}): Answered => answer(understand(query, library, reading), library);

function scoresOf(understanding: Understanding, library: SearchLibrary, lists: readonly Ranked[]): Float64Array {
  const scores = library.ranking.score(understanding.features);
  for (const name of understanding.names) {
    const page = name.kind === 'term' ? library.terms[name.target]?.page : name.target;
    if (page === undefined) continue;
    const share = coverageOf(name, understanding);
    scores[page] = (scores[page] ?? 0) + NAME * share * share * (name.kind === 'term' ? 0.5 : 1);
  }
  library.pages.forEach((page, number) => {
    let score = (scores[number] ?? 0) * (page.unasked ? UNASKED : 1);
    if (score > 0) score = Math.max(score / 10, score + OFTEN * Math.log(((page.often ?? 0) + SELDOM) / (AVERAGE + SELDOM)));
    if (understanding.danger && page.path === HELP) score += HELP_GAINS[understanding.danger];
    scores[number] = score;
  });
  for (const { pages, worth } of lists) {
    pages.forEach((page, rank) => {
      if (page < scores.length) scores[page] = (scores[page] ?? 0) + (worth * FALL) / (FALL + rank);
    });
  }
  return scores;
}

/** The share of the telling words that a name covers, words that ask for a definition left out. */
function coverageOf(name: Name, { telling }: Understanding): number {
  const about = telling.filter((word) => !DEFINING.has(word)).length;
  return Math.min(1, name.words / Math.max(1, about));
}

function termsOf(understanding: Understanding, library: SearchLibrary): { term: TermEntry; coverage: number }[] {
  const seen = new Set<number>();
  return understanding.names
    .filter((name) => name.kind === 'term' && !seen.has(name.target) && seen.add(name.target))
    .flatMap((name) => {
      const term = library.terms[name.target];
      return term ? [{ term, coverage: coverageOf(name, understanding) }] : [];
    });
}

function fromPage(page: PageEntry | undefined, number: number, score: number, understanding: Understanding): Found[] {
  if (!page) return [];
  const alias = understanding.names.find((name) => name.kind === 'alias' && name.target === number)?.text;
  const shown = alias !== undefined && !page.title.toLowerCase().includes(alias.toLowerCase()) ? alias : undefined;
  return [
    {
      path: page.path,
      title: page.title,
      kind: page.kind,
      section: page.section,
      audience: page.audience,
      certainty: page.certainty,
      excerpt: bestOf(page.brief ?? [page.description ?? ''], understanding.telling, 1)[0] ?? '',
      alias: shown,
      score,
    },
  ];
}

function fromTerm(term: TermEntry, score: number, { names }: Understanding): Found {
  const name = names.find((one) => one.kind === 'term' && one.text !== term.term && (term.aliases ?? []).includes(one.text));
  return { path: `/glossary/#${term.id}`, title: term.term, kind: 'glossary', excerpt: term.definition, alias: name?.text, score };
}

/** A question as people type it, with or without its mark. */
const QUESTION = /^(?:what|why|how|who|when|where|which|can|could|do|does|did|is|are|am|will|would|should)\b|\?\s*$/i;

/** How far the best page has to be ahead for a question to be answered by it, as a share of its score. */
const AHEAD = 0.12;

function bestAnswer(understanding: Understanding, library: SearchLibrary, order: readonly number[], scores: Float64Array): Answer | undefined {
  const term = termsOf(understanding, library).find(({ coverage }) => coverage === 1)?.term;
  if (term) return { path: `/glossary/#${term.id}`, title: term.term, kind: 'definition', sentences: [term.definition] };
  const [first, second] = order;
  const page = first === undefined ? undefined : library.pages[first];
  if (first === undefined || !page?.brief) return undefined;
  const named = understanding.names.some((name) => name.kind !== 'term' && name.target === first && coverageOf(name, understanding) === 1);
  const lead = ((scores[first] ?? 0) - (scores[second ?? -1] ?? 0)) / (scores[first] ?? 1);
  const clear = understanding.telling.length > 1 && QUESTION.test(understanding.query) && lead >= AHEAD;
  return named || clear ? { path: page.path, title: page.title, kind: 'brief', sentences: bestOf(page.brief, understanding.telling, 2) } : undefined;
}
