import { isEmptyWord, stemOf, wordsOf } from './words/words.ts';

/** One run of a text, and whether it has a word of the search. */
export interface Run {
  text: string;
  marked: boolean;
}

/** They change what a question means, but a sentence that shares only them with it says nothing about it. */
const NEGATING = new Set(['not', 'no', 'never', 'cannot']);

/** Stems of the words by which a sentence is chosen and that are marked in it. */
const sharedStems = (telling: readonly string[]): ReadonlySet<string> =>
  new Set(telling.filter((word) => !isEmptyWord(word) && !NEGATING.has(word)).map(stemOf));

/** Texts of the library come again at every key; their stems are kept. */
const kept = new Map<string, readonly string[]>();

function stemsOf(text: string): readonly string[] {
  let stems = kept.get(text);
  if (stems === undefined) {
    if (kept.size > 5000) kept.clear();
    stems = wordsOf(text).map(stemOf);
    kept.set(text, stems);
  }
  return stems;
}

/** How many words of the search a text has, each counted once. */
function overlap(text: string, stems: ReadonlySet<string>): number {
  return new Set(stemsOf(text).filter((stem) => stems.has(stem))).size;
}

/** The sentences that say most about the search, in their own order; the first ones where none does. */
export function bestOf(sentences: readonly string[], telling: readonly string[], most: number): string[] {
  const stems = sharedStems(telling);
  return sentences
    .map((text, at) => ({ text, at, score: overlap(text, stems) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
}

/** Splits a text into runs, with the words of the search marked in any of their forms. */
export function marked(text: string, telling: readonly string[]): Run[] {
  const stems = sharedStems(telling);
  const runs: Run[] = [];
  for (const part of text.split(/([\p{L}\p{N}\p{M}'’]+)/u)) {
    if (part === '') continue;
    const fits = part.length < 40 && stemsOf(part).some((stem) => stems.has(stem));
    const last = runs.at(-1);
    if (last && last.marked === fits) last.text += part;
    else runs.push({ text: part, marked: fits });
  }
  return runs;
}
