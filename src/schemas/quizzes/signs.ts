import { z } from 'astro/zod';
import { line, slug } from '../shared.ts';
import { head, passages } from './common.ts';

const statements = z
  .array(z.strictObject({ text: line(8, 200).describe('One sign, in the words of the person who has it.') }), { error: 'Write a list of signs.' })
  .min(1, { error: 'Write at least one.' });

const tier = z.strictObject({
  title: line(5, 80).describe('What is advised, as a heading.'),
  text: line(20, 400).describe('One plain paragraph.'),
  steps: z.array(line(8, 240), { error: 'Write a list of steps.' }).min(1).max(5, { error: 'Write at most 5 steps.' }).describe('What to do.'),
  say: z.array(line(10, 300), { error: 'Write a list of sentences.' }).min(1).max(3).describe('What to say to a doctor, a therapist or someone close.'),
  pages: z.array(slug).optional().describe('Paths of articles that help with it.'),
});

/**
 * Signs that lead to one of three plain answers. Nothing is counted: one sign of danger leads to help at once, and there is
 * no field for points.
 */
export const signs = z.strictObject({
  kind: z.literal('signs'),
  ...head,
  safety: z
    .strictObject({
      question: line(8, 140),
      statements,
      text: line(20, 300).describe('Shown beside the link to the crisis lines, before and after anything is chosen.'),
    })
    .describe('Asked first. Any of these leads to help at once and ends the check.'),
  groups: z
    .array(
      z.strictObject({
        question: line(8, 140),
        hint: line(8, 240).optional(),
        leads: z
          .enum(['soon', 'useful', 'weighs'], { error: 'Write `soon`, `useful` or `weighs`.' })
          .describe('What one of these signs leads to. `weighs`: turns "useful, no hurry" into "soon" when another sign is there.'),
        statements,
      }),
      { error: 'Write a list of groups.' },
    )
    .min(1, { error: 'Write at least one group.' }),
  tiers: z.strictObject({ today: tier, soon: tier, useful: tier, none: tier }).describe('What the reader is told. `none`: where no sign was chosen.'),
  limits: passages.min(1, { error: 'Write at least one paragraph.' }).describe('What the check cannot say, and what it rests on.'),
});

export type Signs = z.infer<typeof signs>;
