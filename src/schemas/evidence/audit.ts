import { z } from 'astro/zod';
import { day, line, slug, sourceId } from '../shared.ts';

/**
 * content/evidence/audit.yaml: what an independent reading of each cited claim against its source found.
 * `holds`: the source says it. `reworded`: it was off and has been mended. `removed`: it is gone from the page.
 */
export const audit = z.array(
  z
    .strictObject({
      article: slug.optional().describe('Path of the article that makes the claim.'),
      term: z.string().optional().describe('Or the id of the glossary term that makes it.'),
      claim: line(3, 400).describe('The claim in short, with its number.'),
      source: z
        .union([sourceId, z.array(sourceId)], { error: 'Write a source id, or a list of them.' })
        .describe('What it was checked against; an empty list where the claim had no source.'),
      verdict: z.enum(['holds', 'reworded', 'removed'], { error: 'Write holds, reworded or removed.' }),
      checked: day,
      note: line(3, 500).optional().describe('What was wrong, or where it was seen.'),
    })
    .refine((one) => (one.article === undefined) !== (one.term === undefined), { error: 'Write `article` or `term`.' })
    .refine((one) => one.verdict === 'holds' || one.note, { error: 'Say in `note` what was wrong.' }),
);
