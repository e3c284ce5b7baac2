import { z } from 'astro/zod';
import { day, line, sourceId } from './shared.ts';

/**
 * content/evidence/audit.yaml: what an independent reading of each cited claim against its source found.
 * `holds`: the source says it. `reworded`: it was off and has been mended. `removed`: it is gone from the page.
 */
export const audit = z.array(
  z
    .strictObject({
      article: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, { error: 'Write the path of an article, or `glossary`.' }),
      claim: line(3, 400).describe('The claim in short, with its number.'),
      source: z
        .union([sourceId, z.array(sourceId)], { error: 'Write a source id, or a list of them.' })
        .describe('What it was checked against; an empty list where the claim had no source.'),
      verdict: z.enum(['holds', 'reworded', 'removed'], { error: 'Write holds, reworded or removed.' }),
      checked: day,
      note: line(3, 500).optional().describe('What was wrong, or where it was seen.'),
    })
    .refine((one) => one.verdict === 'holds' || one.note, { error: 'Say in `note` what was wrong.' }),
);
