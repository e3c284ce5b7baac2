import { readKnown } from './known.ts';
import { unpacked, type PageEntry, type SearchModel, type TermEntry } from './model.ts';
import { NameFinder } from './names.ts';
import { Ranking } from './ranking.ts';
import { Spelling } from './spelling.ts';
import { TopicFinder } from './topics.ts';
import { isEmptyWord, stemOf, wordsOf } from './words.ts';

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
  /** Feature of a stem, undefined where no page has it. */
  featureOf(stem: string): number | undefined;
  /** Whether a word is right, though no title, summary or question of the site has it. */
  isKnown(word: string): boolean;
}

/** Endings that make another form of a known word; a stemmer takes off more ("avoident" → "avoid"), which hides slips. */
const REGULAR = /(?:s|ed|ing|ly|er)$/;

/**
 * Makes a library of what was loaded. On a slow phone this takes longer than a frame, so it rests between slices.
 * @param rest awaited between slices; resolves when the browser has had its turn
 */
export async function openLibrary(model: SearchModel, rest: () => Promise<void> = () => Promise.resolve()): Promise<SearchLibrary> {
  const topics = new TopicFinder(model.topics);
  await rest();
  const spelling = new Spelling();
  const features = new Map<string, number>();
  /** Topics of the stem with the same place, which phrases leave out. */
  const topicsOf: number[][] = [];
  const words = model.words.split(' ');
  for (const [at, word] of words.entries()) {
    spelling.add({ word, count: 2 ** (model.counts.charCodeAt(at) - 48) });
    const stem = stemOf(word);
    if (!features.has(stem)) {
      features.set(stem, topics.names.length + features.size);
      topicsOf.push(topics.of(stem));
    }
    if (at % 400 === 399) await rest();
  }
  const lexicon = new Set(Object.values(model.topics).flatMap((phrases) => phrases.flatMap(wordsOf)));
  for (const word of lexicon) if (!spelling.has(word)) spelling.add({ word, count: 1 });
  await rest();
  const names = new NameFinder();
  const ranking = new Ranking(topics.names.length, model.pages.length);
  for (const [number, page] of model.pages.entries()) {
    ranking.add(
      number,
      page.phrases.map((field) =>
        unpacked(field).map((phrase) => [...new Set(phrase.flatMap((feature) => [feature, ...(topicsOf[feature - topics.names.length] ?? [])]))]),
      ),
    );
    names.add({ text: page.title.split(':')[0] ?? page.title, kind: 'title', target: number });
    for (const text of page.aliases ?? []) names.add({ text, kind: 'alias', target: number });
    if (number % 6 === 5) await rest();
  }
  ranking.finish();
  await rest();
  for (const [number, term] of model.terms.entries())
    for (const text of [term.term, ...(term.aliases ?? [])]) names.add({ text, kind: 'term', target: number });
  await rest();
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
    featureOf: (stem) => features.get(stem),
    isKnown: (word) => isEmptyWord(word) || spelling.has(word) || isKnown(word) || features.has(word) || (REGULAR.test(word) && features.has(stemOf(word))),
  };
}
