import { z } from 'astro/zod';
import { certainties } from '../article.ts';
import { line, slug, sourceId } from '../shared.ts';

/** Groups of rows, in the order of the table. */
export const evidenceKinds = ['trauma method', 'therapy', 'program', 'skill'] as const;

const sources = z.array(sourceId, { error: 'Write a list of source ids.' }).min(1, { error: 'Name at least one source.' });

/** A statement of its own, with what it rests on. */
const statement = z.strictObject({ text: line(5, 320), sources: z.array(sourceId, { error: 'Write a list of source ids, or [] where nothing was found.' }) });

const effect = z.union(
  [
    z.strictObject({
      plot: z
        .string()
        .regex(/^[a-z-]+$/)
        .describe('A figure in content/evidence/plots: the number stands there and nowhere else.'),
      row: line(2, 60).describe('The label of its row.'),
      outcome: line(3, 80).optional().describe('What was measured, where the figure does not say it in a few words.'),
    }),
    z.strictObject({
      outcome: line(3, 80).describe('What was measured.'),
      value: line(2, 80).describe('The number as the source gives it, with its measure: "g = 0.40".'),
      interval: line(3, 60).optional().describe('The interval as the source gives it: "95% CI −0.12 to 0.93".'),
      noInterval: line(5, 80).optional().describe('Why there is none.'),
      versus: line(3, 80).describe('What it was compared with.'),
      source: sourceId,
    }),
  ],
  { error: 'Write `plot` and `row`, or `outcome`, `value`, `versus` and `source`.' },
);

/** content/evidence/table.yaml: every method, program and skill of the library with what is known of it. */
export const evidenceTable = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/, { error: 'Lower-case letters, digits and hyphens.' }),
      name: line(3, 80),
      kind: z.enum(evidenceKinds, { error: `Choose one of: ${evidenceKinds.join(', ')}.` }),
      article: slug,
      studied: line(10, 220).describe('What was studied, and in whom.'),
      design: line(5, 160).describe('Kind and number of studies.'),
      comparison: line(5, 140).describe('Against what.'),
      effects: z.array(effect, { error: 'Write a list, or [] where there is no number.' }).max(4),
      certainty: z.enum(certainties, { error: `Choose one of: ${certainties.join(', ')}.` }),
      why: line(15, 260).describe('Why we are no surer, and no less sure.'),
      guidelines: z.union([z.strictObject({ method: z.string() }), statement], { error: 'Write `method` (an id in methods.yaml) or `text` with `sources`.' }),
      unwanted: z.union([z.strictObject({ method: z.string() }), statement], { error: 'Write `method` (an id in methods.yaml) or `text` with `sources`.' }),
      sources,
    }),
  )
  .min(1);

export type EvidenceTable = z.infer<typeof evidenceTable>;
export type EvidenceRow = EvidenceTable[number];
