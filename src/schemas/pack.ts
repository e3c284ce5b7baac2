import { z } from 'astro/zod';
import { limits } from '../lib/pack/pack.ts';
import { line } from './shared.ts';

/** A ready pack: content/packs/<id>.yaml. A list that a clinician can hand over as it is or change first. */
export const readyPack = z.strictObject({
  title: line(4, limits.title).describe('What the client sees above the list.'),
  for: line(20, 160).describe('For the clinician: when to hand it over, and to whom.'),
  order: z.int({ error: 'Write a whole number.' }).min(1).max(99).describe('Place in the list of ready packs.'),
  items: z
    .array(
      z.string({ error: 'Write the item as in a pack link, such as styles/anxious/handout.' }).regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*(:[\p{L}\p{N}_-]+)?$/u, {
        error:
          'Write a page (styles/anxious), its handout (styles/anxious/handout), a part (styles/anxious:what-helps), a term (glossary:trigger) or a worksheet (worksheets/repair).',
      }),
      { error: 'Write a list of items.' },
    )
    .min(2, { error: 'A pack has at least 2 items.' })
    .max(8, { error: 'A ready pack has at most 8 items: a client reads a short list.' })
    .describe('Pages, parts, handouts, worksheets and terms, in the order of reading.'),
});

export type ReadyPack = z.infer<typeof readyPack>;
