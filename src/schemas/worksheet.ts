import { z } from 'astro/zod';
import { line, slug } from './shared.ts';

const lines = z.int({ error: 'Write how many lines.' }).min(1).max(8).describe('Empty lines to write on.');

const block = z.union(
  [
    z.strictObject({ ask: line(3, 160).describe('A question or the start of a sentence.'), hint: line(3, 160).optional(), lines }),
    z.strictObject({ tick: line(3, 160).describe('What the boxes are for.'), options: z.array(line(2, 90)).min(2).max(12) }),
    z.strictObject({
      table: z.array(line(2, 60)).min(2).max(4).describe('Heads of the columns.'),
      rows: z.union([z.int().min(1).max(8), z.array(line(2, 60)).min(1).max(8)]).describe('A number of empty rows, or the first cell of each row.'),
    }),
    z.strictObject({ say: line(3, 260).describe('A sentence that stands on its own.') }),
  ],
  { error: 'Write one of: `ask` with `lines`, `tick` with `options`, `table` with `rows`, or `say`.' },
);

/** A worksheet to fill in by hand: content/worksheets/<id>.yaml. It prints on one page of A4 and of US Letter. */
export const worksheet = z.strictObject({
  title: line(4, 60),
  description: line(30, 160).describe('What it is for; shown in lists and under the title.'),
  article: slug.describe('Path of the article that it goes with.'),
  order: z.int({ error: 'Write a whole number.' }).min(1).max(99),
  safety: line(20, 200).describe('One plain sentence for the foot of the sheet: when to stop, or where help is.'),
  blocks: z.array(block, { error: 'Write a list of blocks.' }).min(2).max(10),
});

export type Worksheet = z.infer<typeof worksheet>;
