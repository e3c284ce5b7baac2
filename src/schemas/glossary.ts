import { z } from 'astro/zod';
import { line, shown, slug, sourceId } from './shared.ts';

/** A glossary term: content/glossary/<id>.yaml. The id is also the anchor: /glossary/#<id>. */
export const glossaryTerm = z.strictObject({
  term: shown(2, 60).describe('The term as it is written in running text.'),
  definition: shown(20, 320).describe('One or two plain sentences that stand alone.'),
  aliases: z
    .array(line(2, 60), { error: 'Write a list, or [] for none.' })
    .describe('How people also say or misspell it; UK spelling too. Not shared with another term.'),
  article: slug.optional().describe('Path of the article that explains it at length.'),
  sources: z.array(sourceId, { error: 'Write a list of source ids.' }).optional().describe('Sources, where the definition states a fact.'),
});

export type GlossaryTerm = z.infer<typeof glossaryTerm>;
