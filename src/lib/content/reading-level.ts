import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';
import type { ArticleFile, Block } from './article-file.ts';
import { closingHeadings } from './tags.ts';
import type { Term } from './library.ts';
import { field, text, texts } from './library.ts';

/**
 * How reading level is measured.
 *
 * - **What is measured.** The body: everything before "Going deeper", and "When to get help". Tables and the
 *   titles of boxes are left out, as they hold no sentences. *In brief* is measured apart.
 * - **Full stops.** A heading, a list item or a point of *In brief* that ends without a mark gets a full stop,
 *   as readability guides ask. Citations are taken out.
 * - **Taught terms.** Terms that the page teaches are set aside: glossary terms that the page links to, with
 *   their aliases and the linked words themselves, and the words of the short title (the part before a colon).
 *   Each word of such a term counts as one word of one syllable, so the length of the sentence stays.
 * - **Formulas.** Flesch–Kincaid grade: 0.39 · words/sentences + 11.8 · syllables/words − 15.59
 *   (`flesch-kincaid`). SMOG: 3.1291 + 1.043 · √(30 · words of three or more syllables / sentences)
 *   (`smog-formula`). Syllables are counted by `syllable`; a number counts as one.
 * - **Sentences** are split by `Intl.Segmenter`, which Node brings along; common abbreviations lose their stops first.
 */
export interface ReadingLevel {
  words: number;
  sentences: number;
  /** Words in a sentence, on average. */
  average: number;
  /** US school grade after Flesch and Kincaid. */
  grade: number;
  /** US school grade after SMOG. */
  smog: number;
  /** Phrases that were set aside, in lower case, as they stood there. */
  setAside: string[];
}

const segmenter = new Intl.Segmenter('en-US', { granularity: 'sentence' });
const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
const ABBREVIATION = /\b(Dr|Mr|Mrs|Ms|St|vs|etc|approx|cf|No|al|e\.g|i\.e|U\.S|U\.K)\.(?=\s)/g;
/** One syllable, no meaning: stands for each word of a term that the page teaches. */
const NEUTRAL = 'term';

export const wordsIn = (prose: string): string[] => prose.match(WORD) ?? [];

/** Sentences of running text. */
export function sentencesIn(prose: string): string[] {
  const calm = prose.replace(ABBREVIATION, (match) => match.replaceAll('.', '')).replace(/\s+/g, ' ');
  return [...segmenter.segment(calm)].map((one) => one.segment.trim()).filter((one) => wordsIn(one).length > 0);
}

/**
 * Measures pieces of text, each of which ends a sentence.
 * @param taught phrases to set aside, lower or upper case
 */
export function readingLevel(pieces: readonly string[], taught: readonly string[] = []): ReadingLevel {
  const found = new Set<string>();
  const neutral = neutralizer(taught, found);
  const sentences = pieces.flatMap((piece) => sentencesIn(neutral(closed(piece))));
  const words = sentences.flatMap(wordsIn);
  const counts = words.map((word) => Math.max(1, syllable(word)));
  if (words.length === 0) return { words: 0, sentences: 0, average: 0, grade: 0, smog: 0, setAside: [] };
  const polysyllables = counts.filter((count) => count >= 3).length;
  return {
    words: words.length,
    sentences: sentences.length,
    average: words.length / sentences.length,
    grade: fleschKincaid({ sentence: sentences.length, word: words.length, syllable: counts.reduce((sum, count) => sum + count, 0) }),
    smog: smogFormula({ sentence: sentences.length, polysillabicWord: polysyllables }),
    setAside: [...found].sort(),
  };
}

const closed = (piece: string): string => (/[.!?…]["'”’)\]]*\s*$/.test(piece) ? piece : `${piece.trimEnd()}.`);

/** Replaces taught phrases, longest first; capitals stay, as sentences are told apart by them. */
function neutralizer(taught: readonly string[], found: Set<string>): (piece: string) => string {
  const phrases = [...new Set(taught.map((phrase) => phrase.trim()).filter(Boolean))].sort((a, b) => b.length - a.length);
  if (phrases.length === 0) return (piece) => piece;
  const any = phrases
    .map((phrase) =>
      phrase
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replace(/\s+/g, '\\s+'),
    )
    .join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?:['’]s|e?s)?(?![\\p{L}\\p{N}])`, 'giu');
  return (piece) =>
    piece.replace(pattern, (match) => {
      found.add(match.toLowerCase().replace(/\s+/g, ' '));
      return wordsIn(match)
        .map((word, index) => (index === 0 && /^\p{Lu}/u.test(word) ? 'Term' : NEUTRAL))
        .join(' ');
    });
}

/** The parts of an article that are measured, and what is set aside. */
export interface Readable {
  brief: string[];
  /** Everything that counts for the reading level of the body. */
  body: string[];
  goingDeeper: string[];
  /** Words before "Going deeper", tables included: the length that authors aim for. */
  readerWords: number;
  deeperWords: number;
  /** Sentences in the longest paragraph of the body. */
  longestParagraph: number;
  taught: string[];
}

export function readableParts(article: ArticleFile, terms: readonly Term[]): Readable {
  const [, deeper, help] = closingHeadings;
  const at = article.blocks.findIndex((block) => block.section === deeper);
  const before = at < 0 ? article.blocks.filter((block) => block.section !== help) : article.blocks.slice(0, at);
  const goingDeeper = article.blocks.filter((block) => block.section === deeper && block.kind !== 'heading');
  const prose = (blocks: readonly Block[]): string[] =>
    blocks.filter((block) => block.kind !== 'table cell' && block.kind !== 'attribute').map((block) => block.text);
  const body = [...before, ...article.blocks.filter((block) => block.section === help)];
  const count = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + wordsIn(block.text).length, 0);
  return {
    brief: texts(field(article.front.value, 'inBrief')),
    body: prose(body),
    goingDeeper: prose(goingDeeper),
    readerWords: count(before),
    deeperWords: count(goingDeeper),
    longestParagraph: Math.max(0, ...body.filter((block) => block.kind === 'paragraph').map((block) => sentencesIn(block.text).length)),
    taught: taughtTerms(article, terms),
  };
}

/** What the page teaches: linked glossary terms with their other names, and the words of its short title. */
export function taughtTerms(article: ArticleFile, terms: readonly Term[]): string[] {
  const linked = article.links.flatMap((link) => {
    const id = /^\/glossary\/#(.+)$/.exec(link.url)?.[1];
    if (id === undefined) return [];
    const term = terms.find((one) => one.id === id);
    return [link.text, ...(term ? [term.term ?? '', ...term.aliases] : [])];
  });
  const shortTitle = (text(field(article.front.value, 'title')) ?? '').split(':')[0] ?? '';
  // Words of one or two syllables change nothing where they are set aside, so they are not listed.
  const fromTitle = wordsIn(shortTitle).filter((word) => syllable(word) >= 2);
  const seen = new Map<string, string>();
  for (const phrase of [...linked, ...fromTitle]) {
    const key = phrase.trim().toLowerCase();
    if (key !== '' && !seen.has(key)) seen.set(key, key);
  }
  return [...seen.values()].sort();
}
