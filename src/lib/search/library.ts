import { readPhrases } from './coding.ts';
import { Danger } from './safety/danger.ts';
import { Features } from './features.ts';
import { readKnown } from './words/known.ts';
import { CODED, FIELDS, partsOf, type Field, type PageEntry, type SearchModel, type TermEntry } from './model.ts';
import { NameFinder } from './words/names.ts';
import { Ranking } from './ranking.ts';
import { Spelling } from './words/spelling.ts';
import { TopicFinder } from './words/topics.ts';
import { isEmptyWord, stemOf, wordsOf } from './words/words.ts';

/** Everything that search knows of the site, ready to be asked. */
export interface SearchLibrary {
  pages: readonly PageEntry[];
  terms: readonly TermEntry[];
  sections: Readonly<Record<string, string>>;
  fragments: Readonly<Record<string, number>>;
  probes: string;
  names: NameFinder;
  topics: TopicFinder;
  spelling: Spelling;
  ranking: Ranking;
  danger: Danger;
  features: Features;
  /** Whether a word is right, though no title, summary or question of the site has it. */
  isKnown(word: string): boolean;
}

/** Endings that make another form of a known word; a stemmer takes off more ("avoident" → "avoid"), which hides slips. */
const REGULAR = /(?:s|ed|ing|ly|er)$/;

/** Milliseconds of work between two rests. */
const SLICE = 8;

/**
 * Makes a library of what was loaded. On a slow phone this takes a second, so it rests again and again: typing goes on meanwhile.
 * @param rest awaited between slices; resolves when the browser has had its turn
 */
export async function openLibrary(model: SearchModel, rest: () => Promise<void> = () => Promise.resolve()): Promise<SearchLibrary> {
  let since = performance.now();
  const breathe = async () => {
    if (performance.now() - since < SLICE) return;
    await rest();
    since = performance.now();
  };
  const topics = new TopicFinder();
  for (const [name, phrases] of Object.entries(model.topics)) {
    topics.add(name, phrases);
    await breathe();
  }
  const spelling = new Spelling();
  const features = new Features(topics);
  const words = model.words.split(' ');
  for (const [at, word] of words.entries()) {
    spelling.add({ word, count: 2 ** (model.counts.charCodeAt(at) - 48) });
    features.add(word);
    if (at % 20 === 0) await breathe();
  }
  for (const pair of model.pairs.split(',').filter(Boolean)) features.addPair(pair);
  for (const phrases of Object.values(model.topics)) {
    for (const word of phrases.flatMap(wordsOf)) if (!spelling.has(word)) spelling.add({ word, count: 1 });
    await breathe();
  }
  const names = new NameFinder();
  const ranking = new Ranking(features.topics, model.pages.length);
  const coded = readPhrases(model.phrases, features.size, CODED.length);
  for (const [number, page] of model.pages.entries()) {
    const phrases = phrasesOf(page, number, model.terms, features);
    coded.next().value.forEach((list, at) => (phrases[CODED[at] ?? 'asked'] = list));
    ranking.add(
      number,
      FIELDS.map((field) => (phrases[field] ?? []).map((phrase) => features.whole(phrase))),
    );
    names.add({ text: page.title.split(':')[0] ?? page.title, kind: 'title', target: number });
    for (const text of page.aliases ?? []) names.add({ text, kind: 'alias', target: number });
    await breathe();
  }
  ranking.finish();
  for (const [number, term] of model.terms.entries()) {
    await breathe();
    for (const text of [term.term, ...(term.aliases ?? [])]) names.add({ text, kind: 'term', target: number });
  }
  await breathe();
  const isKnown = readKnown(model.known);
  return {
    pages: model.pages,
    terms: model.terms,
    sections: model.sections,
    fragments: model.fragments,
    probes: model.probes,
    names,
    topics,
    spelling,
    ranking,
    danger: new Danger(model.danger),
    features,
    isKnown: (word) =>
      isEmptyWord(word) ||
      spelling.has(word) ||
      isKnown(word) ||
      features.ofStem(word) !== undefined ||
      (REGULAR.test(word) && features.ofStem(stemOf(word)) !== undefined),
  };
}

/** Phrases of a page whose text was loaded anyway. */
function phrasesOf(page: PageEntry, number: number, terms: readonly TermEntry[], features: Features): Partial<Record<Field, number[][]>> {
  const own = terms.filter((term) => term.page === number);
  const read = (texts: readonly string[]) => texts.map((text) => features.of(text)).filter((phrase) => phrase.length > 0);
  return {
    title: read(partsOf(page.title)),
    alias: read(page.aliases ?? []),
    brief: read(page.brief ?? []),
    term: read(own.flatMap((term) => [term.term, ...(term.aliases ?? [])])),
  };
}
