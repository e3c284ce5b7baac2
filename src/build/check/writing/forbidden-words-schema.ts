import { z } from 'astro/zod';
import { line } from '../../../schemas/shared.ts';

const pattern = z
  .string({ error: 'Write a regular expression.' })
  .min(2)
  .refine(
    (source) => {
      try {
        return new RegExp(source, 'iu') instanceof RegExp;
      } catch {
        return false;
      }
    },
    { error: 'This is no regular expression.' },
  );

/** content/rules/forbidden-words.yaml: words that judge people or promise too much. */
export const forbiddenWords = z.strictObject({
  words: z
    .array(
      z.strictObject({
        pattern: pattern.describe('A regular expression; upper and lower case are the same. Write \\b at word ends.'),
        reason: line(10, 240).describe('Why it is not used.'),
        instead: line(3, 240).describe('What to write instead.'),
        near: pattern.optional().describe('Forbidden only where this stands in the same sentence.'),
        unless: pattern.optional().describe('Allowed where this stands in the same sentence.'),
      }),
      { error: 'Write a list of words.' },
    )
    .describe('Each with its reason.'),
  exceptions: z
    .array(
      z.strictObject({
        file: line(3, 120).describe('Path inside the content folder, such as articles/styles/avoidant.mdx.'),
        phrase: line(3, 240).describe('The words as they stand there, within one sentence.'),
        reason: line(10, 240).describe('Why they may stand, such as: the word that readers type.'),
      }),
      { error: 'Write a list of exceptions, or [] for none.' },
    )
    .describe('Places where a forbidden word may stand.'),
});

export type ForbiddenWords = z.infer<typeof forbiddenWords>;
