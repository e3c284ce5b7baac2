import { stemmer } from 'stemmer';
import { american } from './american.ts';

/** Longest query that is looked at, in characters; the rest is left off. */
export const LONGEST_QUERY = 200;
/** Most words of a query that are looked at. */
export const MOST_WORDS = 32;

/** Most of what is read is plain already: small letters and spaces, without a contraction. */
const PLAIN = /^[a-z0-9 ]*$/;
const CONTRACTED = /nt\b|\bcan not\b|\bi(?:m|ve)\b/;

/**
 * The words of a text as search sees them: lower case, accents and the forms of letters folded, contractions opened
 * ("won't" → "will not"), US spelling, everything that is no letter or digit a gap. Never throws.
 */
export function wordsOf(text: string): string[] {
  const plain = PLAIN.test(text) && !CONTRACTED.test(text) ? text : folded(text);
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(inAmerican);
}

function folded(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[’‘`´ʼ]/g, "'")
      .replace(/\bwon't\b/g, 'will not')
      .replace(/\bcan't\b|\bcan not\b/g, 'cannot')
      .replace(/n't\b/g, ' not')
      // Typed on a phone, without the apostrophe.
      .replace(/\b(do|does|did|is|are|was|were|would|could|should|has|have|had)nt\b/g, '$1 not')
      .replace(/\bwont\b/g, 'will not')
      .replace(/\bcant\b/g, 'cannot')
      .replace(/\b(?:im|ive)\b/g, 'i')
      .replace(/'(?:s|m|re|ve|ll|d)\b/g, '')
      .replace(/'/g, '')
  );
}

/** The words of a site and of a search come again and again; what was worked out for one is kept. */
function remembered(work: (word: string) => string): (word: string) => string {
  const kept = new Map<string, string>();
  return (word) => {
    let result = kept.get(word);
    if (result === undefined) {
      if (kept.size > 20_000) kept.clear();
      result = work(word);
      kept.set(word, result);
    }
    return result;
  };
}

const inAmerican = remembered(american);

/** What all forms of a word share: "fighting" and "fights" → "fight" (Porter's stemmer). */
export const stemOf = remembered(stemmer);

/** Words that say nothing about the topic. A query of only these is searched as it is. */
const EMPTY = new Set(
  (
    'a about after again all also always am an and any are as at be because been being but by can could did do does doing done ' +
    'even ever every for from get gets getting go going got had has have having he her here him his how i if in into is it its just know let ' +
    'like made make makes me more much my of on one or our own really she should so some something than that the their them then there these they thing ' +
    'things this to too up us very want wants was we were what when where which while who why will with would you your'
  ).split(' '),
);

/** Whether a word carries nothing by itself. */
export const isEmptyWord = (word: string): boolean => EMPTY.has(word);

/** The words that carry something; all of them where none does. */
export function tellingWords(words: readonly string[]): string[] {
  const telling = words.filter((word) => !EMPTY.has(word));
  return telling.length > 0 ? telling : [...words];
}
