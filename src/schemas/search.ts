import { z } from 'astro/zod';
import { line } from './shared.ts';

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
export const askedPages = z.record(
  z.string().regex(/^\/([a-z0-9-]+\/)*$/, { error: 'An address starts and ends with a slash, such as /styles/anxious/.' }),
  askedPage,
);

/** content/search/everyday-words.yaml: topics, each with the words and phrases in which people speak of it. */
export const everydayWords = z.record(
  line(3, 40),
  z.array(line(2, 60), { error: 'Write a list of words.' }).min(2, { error: 'A topic needs at least two words.' }),
);

export type AskedPage = z.infer<typeof askedPage>;
export type AskedPages = z.infer<typeof askedPages>;
