import type { SearchLibrary } from './library.ts';
import type { Name } from './words/names.ts';
import type { SafetyReading } from './safety/safety.ts';
import { isEmptyWord, LONGEST_QUERY, MOST_WORDS, stemOf, tellingWords, wordsOf } from './words/words.ts';

/** A word that was read as another one. */
export interface Change {
  typed: string;
  meant: string;
}

/** What a query was taken to mean. */
export interface Understanding {
  /** As it was typed, cut to the longest that is looked at. */
  query: string;
  /** The words as they were searched for, in order. */
  words: string[];
  /** Those of them that carry something. */
  telling: string[];
  /** Spelling that was mended; said to the reader, who can have the literal search instead. */
  changes: Change[];
  /** Names of the site that stand whole in the query. */
  names: Name[];
  /** What is looked for, with weights; see ranking.ts. */
  features: Map<number, number>;
  /** Whether it names danger (safety.ts), or sounds like it (danger.ts). */
  danger: 'named' | 'likely' | undefined;
}

export interface Reading {
  /** Search for exactly what was typed: no word is mended, no topic is guessed. */
  literal?: boolean;
  /** What safety.ts says of it. */
  safety?: SafetyReading;
  /** The reader is still typing: the last word may be the start of one. */
  typing?: boolean;
}

/** From which score on a search is taken for a cry; where in doubt, help is shown (docs/search.md). */
const LIKELY = 1.5;
/** Weight of two words side by side, beside 1 for a word. */
const PAIR = 0.8;
/** Weight of a word that was mended. */
const MENDED = 0.9;

/**
 * Reads a query: words, whole names, spelling, topics, features. Pure; never throws, whatever is typed.
 */
export function understand(query: string, library: SearchLibrary, { literal = false, typing = false, safety }: Reading = {}): Understanding {
  const typed = wordsOf(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
  const unfinished = typing && /[\p{L}\p{N}]$/u.test(query) ? typed.length - 1 : -1;
  let { words, changes } = literal ? { words: typed, changes: [] } : mend(typed, library, unfinished);
  let features = featuresOf(words, library, literal);
  if (features.size === 0 && !literal) {
    // Right words, but none that the site has: perhaps a slip made one right word of another.
    const second = mend(typed, library, unfinished, true);
    if (second.changes.length > 0) ({ words, changes } = second);
    features = featuresOf(words, library, literal);
  }
  for (const { meant } of changes) {
    for (const word of meant.split(' ')) {
      const feature = library.features.ofStem(stemOf(word));
      if (feature !== undefined && features.has(feature)) features.set(feature, MENDED);
    }
  }
  const isLikely = !safety?.learning && Math.max(library.danger.score(typed), library.danger.score(words)) > LIKELY;
  return {
    query: query.slice(0, LONGEST_QUERY).trim(),
    words,
    telling: tellingWords(words),
    changes,
    names: library.names.find(words),
    features,
    danger: safety?.urgent ? 'named' : isLikely ? 'likely' : undefined,
  };
}

function mend(typed: readonly string[], library: SearchLibrary, unfinished: number, eager = false): { words: string[]; changes: Change[] } {
  const changes: Change[] = [];
  const covered = new Set(library.names.find(typed).flatMap((name) => wordsOf(name.text)));
  const words = typed.flatMap((word, at) => {
    const right = eager ? isEmptyWord(word) || library.features.ofStem(stemOf(word)) !== undefined : library.isKnown(word);
    if (covered.has(word) || (right && !(at === unfinished && library.features.ofStem(stemOf(word)) === undefined))) return [word];
    if (at === unfinished) {
      const whole = library.spelling.complete(word);
      if (whole !== undefined) return [whole];
      if (right) return [word];
    }
    const meant = library.spelling.correct(word);
    if (meant === undefined) return [word];
    changes.push({ typed: word, meant });
    return meant.split(' ');
  });
  return { words, changes };
}

function featuresOf(words: readonly string[], library: SearchLibrary, literal: boolean): Map<number, number> {
  const features = new Map<number, number>();
  for (const word of tellingWords(words)) {
    const feature = library.features.ofStem(stemOf(word));
    if (feature !== undefined) features.set(feature, 1);
  }
  if (literal) return features;
  const stems = words.map(stemOf);
  for (const pair of library.features.ofPairs(stems)) features.set(pair, PAIR);
  for (const topic of library.topics.find(stems)) features.set(topic, 1);
  return features;
}
