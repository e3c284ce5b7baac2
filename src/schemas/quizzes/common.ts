import { z } from 'astro/zod';
import { review } from '../article.ts';
import { day, line, slug, sourceId } from '../shared.ts';

/** Pieces that every quiz with a page of its own shares. Texts may hold links, written `[words](/styles/)`. */

export const sources = z.array(sourceId, { error: 'Write a list of source ids.' });

/** One paragraph, with the sources of what it says. */
export const passage = z.strictObject({
  text: line(10, 600).describe('One paragraph of plain sentences. A link is written [words](/styles/).'),
  sources: sources.optional().describe('Ids of the sources behind it.'),
});

export const passages = z.array(passage, { error: 'Write a list of paragraphs, each with `text` and, where it states a fact, `sources`.' });

/** A short name inside one file: `partner`, `more-space`. */
export const id = z
  .string({ error: 'Write a short name of lower-case letters, digits and hyphens.' })
  .regex(/^[a-z0-9-]+$/, { error: 'Use lower-case letters, digits and hyphens.' });

/** Fields at the top of content/quizzes/<id>.yaml, whatever its kind. The name of the file is the address: /quizzes/<id>/. */
export const head = {
  title: line(5, 90).describe('The heading of the page. What stands before a colon is used as its short name.'),
  description: line(50, 160).describe('Shown under the title and by search engines. Speaks to the reader.'),
  order: z.int({ error: 'Write a whole number.' }).min(1).max(99).describe('Place in the list of quizzes.'),
  minutes: z.int({ error: 'Write a whole number.' }).min(1).max(30).describe('About how many minutes it takes.'),
  aliases: z.array(line(2, 60), { error: 'Write a list of other names.' }).describe('Other names for it, misspellings too. One page each.'),
  asked: z
    .array(line(4, 120), { error: 'Write a list of ways in which people ask.' })
    .min(1, { error: 'Write at least one way in which people ask for it.' })
    .describe('How people ask for it in their own words. Indexed, never shown; may overlap between pages.'),
  published: day.describe('The day on which it first appeared.'),
  checked: day.describe('The day on which its facts were last checked against the sources.'),
  nextCheck: day.describe('The day by which they are to be checked again.'),
  review: review.describe('Who has reviewed it. `clinical` only after a clinician really has.'),
  contentNote: line(20, 200).optional().describe('One plain sentence that says what hard content the page holds.'),
  quickExit: z.boolean({ error: 'Write true or false.' }).optional().describe('Shows the quick exit.'),
  related: z
    .array(slug, { error: 'Write a list of paths.' })
    .min(2, { error: 'Name at least 2 related pages.' })
    .max(6, { error: 'Name at most 6 related pages.' })
    .describe('Paths of articles to read next.'),
  intro: passages.min(1, { error: 'Write at least one paragraph.' }).describe('What it is, and what it is not. Read before the first question.'),
};

/** Refuses a list in which two entries have the same value of a field. */
export const different = <T>(list: readonly T[], of: (one: T) => unknown): boolean => new Set(list.map(of)).size === list.length;
