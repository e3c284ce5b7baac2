import { wordsOf } from './words/words.ts';

/**
 * The query as it was typed, with the mended words in place.
 * @param changes words as they were read (lower case, without punctuation) and what they were taken for
 * @returns undefined where a word cannot be found again
 */
export function mended(query: string, changes: readonly { typed: string; meant: string }[]): string | undefined {
  let text = query.toLowerCase();
  for (const { typed, meant } of changes) {
    const at = text.split(/(\s+)/).findIndex((word) => wordsOf(word).join(' ') === typed);
    if (at < 0) return undefined;
    const words = text.split(/(\s+)/);
    words[at] = meant;
    text = words.join('');
  }
  return text;
}
