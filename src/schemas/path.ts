import { z } from 'astro/zod';
import { shown, slug } from './shared.ts';

/** A reading path: content/paths/<id>.yaml. A short sequence of pages for one need. */
export const readingPath = z.strictObject({
  title: shown(5, 80).describe('The need, in the words of the person who has it.'),
  description: shown(20, 160).describe('What the path gives.'),
  order: z.int({ error: 'Write a whole number.' }).min(1).max(99).describe('Place in the list of paths.'),
  steps: z
    .array(
      z.strictObject({
        page: slug.describe('Path of an article.'),
        why: shown(10, 140).describe('One line on why this page comes now.'),
      }),
      { error: 'Write a list of steps.' },
    )
    .min(3, { error: 'A path has at least 3 pages.' })
    .max(6, { error: 'A path has at most 6 pages.' }),
});

export type ReadingPath = z.infer<typeof readingPath>;
