import { z } from 'astro/zod';
import { line, shown, slug, sourceId } from '../shared.ts';

const cell = z.strictObject({
  text: shown(10, 420).describe('One to three plain sentences.'),
  sources: z.array(sourceId, { error: 'Write a list of source ids.' }).describe('Sources of every figure and statement in the cell.'),
});

/** Rows of the comparison, in the order of the table. */
export const methodCells = ['whatYouDo', 'length', 'guidelines', 'trials', 'unwantedEffects', 'whoShouldWait'] as const;

/** content/evidence/methods.yaml: what the comparison on /methods/ shows. */
export const methodComparison = z.strictObject({
  methods: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z-]+$/, { error: 'Lower-case letters and hyphens.' }),
        name: shown(3, 60),
        article: slug,
        cells: z.strictObject(Object.fromEntries(methodCells.map((name) => [name, cell])) as Record<(typeof methodCells)[number], typeof cell>),
      }),
    )
    .min(2),
  guidelines: z.array(
    z.strictObject({
      body: line(2, 80).describe('Who wrote the guideline.'),
      year: z.int().min(1990).max(2100),
      method: z.string().describe('Id of a method above.'),
      wording: shown(5, 240).describe('What it says, with its own grade word.'),
      source: sourceId,
      note: shown(5, 240).optional(),
    }),
  ),
});

export type MethodComparison = z.infer<typeof methodComparison>;
