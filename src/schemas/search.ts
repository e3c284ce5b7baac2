import { z } from 'astro/zod';
import { line } from './shared.ts';

const address = z.string().regex(/^\/([a-z0-9-]+\/)*$/, { error: 'An address starts and ends with a slash, such as /styles/anxious/.' });

const askedPage = z.strictObject({
  aliases: z
    .array(line(2, 60), { error: 'Write a list of other names.' })
    .optional()
    .describe('Other names for the page; shown where one is the reason for a result.'),
  asked: z
    .array(line(4, 120), { error: 'Write a list of ways in which people ask.' })
    .min(1, { error: 'Write at least one way in which people ask for this page.' })
    .describe('How people ask for it in their own words. Indexed, never shown.'),
});

/** content/search/pages.yaml and articles.yaml: ways in which people ask for a page, by its address. */
export const askedPages = z.record(address, askedPage);

/** content/search/often.yaml: of a hundred people who ask, how many look for a page, by its address. */
export const oftenAsked = z.record(address, z.number().min(0, { error: 'Write a number from 0 to 100.' }).max(100, { error: 'Write a number from 0 to 100.' }));

/** content/search/everyday-words.yaml: topics, each with the words and phrases in which people speak of it. */
export const everydayWords = z.record(
  line(3, 40),
  z.array(line(2, 60), { error: 'Write a list of words.' }).min(2, { error: 'A topic needs at least two words.' }),
);

export type AskedPage = z.infer<typeof askedPage>;
export type AskedPages = z.infer<typeof askedPages>;

const phrases = z.array(line(2, 800), { error: 'Write a list of phrases.' });

/** content/search/safety.yaml: searches that show the way to help above any result. */
export const safetyPhrases = z.strictObject({
  always: phrases.describe('Patterns that show help in any search; how they are written stands in docs/search.md.'),
  topics: phrases.describe('Patterns that show help unless the search is about learning.'),
  learning: phrases.describe('Words that make a search about learning, where nobody is in it.'),
  not: phrases.describe('Words that look like slips of the others, and phrases to pass over.'),
});

/** content/search/danger.yaml: phrases from which the build learns what speaks of danger. */
export const dangerPhrases = z.strictObject({
  danger: z.array(line(3, 120), { error: 'Write a list of phrases.' }).describe('What people in danger type, and those who worry about somebody.'),
  ordinary: z
    .array(line(3, 120), { error: 'Write a list of phrases.' })
    .describe('What sounds like it and is none. The ways in which people ask for pages count as ordinary too.'),
});

export type SafetyPhrases = z.infer<typeof safetyPhrases>;
