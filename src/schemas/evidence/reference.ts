import { z } from 'astro/zod';
import { sourceId } from '../shared.ts';

const name = z.union([
  z.strictObject({
    family: z.string(),
    given: z.string().optional(),
    suffix: z.string().optional(),
    'non-dropping-particle': z.string().optional(),
    'dropping-particle': z.string().optional(),
  }),
  z.strictObject({ literal: z.string() }),
]);
const date = z.strictObject({ 'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).min(1) });

/** One source in content/references.json, a CSL-JSON list that opens in Zotero. */
export const reference = z.strictObject({
  id: sourceId,
  type: z.enum(['article-journal', 'article-newspaper', 'book', 'chapter', 'pamphlet', 'paper-conference', 'post-weblog', 'report', 'webpage'], {
    error: 'Use a CSL type that the list already has, such as article-journal, book, chapter, report or webpage.',
  }),
  title: z.string().min(3),
  author: z.array(name).min(1, { error: 'Name at least one author.' }),
  editor: z.array(name).optional(),
  issued: date.optional(),
  accessed: date.optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  number: z.string().optional(),
  'number-of-pages': z.string().optional(),
  'chapter-number': z.string().optional(),
  edition: z.string().optional(),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, { error: 'Write the DOI alone, such as 10.1002/jts.22189.' })
    .optional(),
  URL: z
    .string()
    .refine((text) => URL.canParse(text), { error: 'Write a full address.' })
    .optional(),
  ISBN: z.string().optional(),
  PMID: z.string().optional(),
  PMCID: z.string().optional(),
  custom: z
    .looseObject({ verified: z.enum(['full', 'partial'], { error: 'Write full or partial: only a source that has been seen may be listed.' }) })
    .describe('How it was checked; not shown to readers.'),
});

export const references = z.array(reference);
export type Reference = z.infer<typeof reference>;
