import { z } from 'astro/zod';
import { line, sourceId } from '../shared.ts';

/** What every figure says beside its drawing. */
const words = {
  title: line(10, 100).describe('The finding in one sentence.'),
  caption: line(20, 380).describe('What the figure shows, and how to read it.'),
  sure: line(20, 260).describe('How sure we are, and why.'),
  describe: line(30, 420).describe('The picture in words, for people who do not see it.'),
  sources: z.array(sourceId, { error: 'Write a list of source ids.' }).min(1, { error: 'Name at least one source.' }),
};

/** content/evidence/drawings/<name>.yaml: a picture that explains. Its labels are here, its lines in src/components/figures/drawings. */
export const drawing = z.strictObject({
  kind: z.literal('drawing', { error: 'Write `kind: drawing`.' }),
  ...words,
  parts: z
    .array(
      z.strictObject({
        label: line(2, 44).describe('The words in the drawing.'),
        text: line(5, 220).describe('The same in a sentence; stands in the list under the drawing.'),
      }),
    )
    .min(2)
    .max(10)
    .describe('In the order in which they are read.'),
  marks: z.array(line(1, 40)).optional().describe('Smaller words in the drawing, such as the ends of an axis.'),
});

const number = z.number({ error: 'Write the number as the source gives it, such as -1.46.' });

const comparison = line(4, 90).describe('What it was compared with: a number without it means nothing.');

const interval = z
  .tuple([number, number], { error: 'Write both ends as a list, such as [-1.87, -1.05].' })
  .describe('Both ends of the interval that the source gives.');

/** One number with its interval, or with the reason why there is none. */
const withInterval = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject({
      label: line(2, 40).describe('Name of the row.'),
      estimate: number,
      interval: interval.optional(),
      noInterval: line(5, 120).optional().describe('Why there is no interval, such as "not given in the abstract".'),
      source: sourceId,
      note: line(5, 200).optional(),
      ...shape,
    })
    .superRefine((row, context) => {
      const { estimate, interval: ends, noInterval } = row as unknown as { estimate: number; interval?: [number, number]; noInterval?: string };
      if (!ends && !noInterval) {
        context.addIssue({ code: 'custom', path: ['interval'], message: 'Write the interval, or say under `noInterval` why the source gives none.' });
      }
      if (ends && noInterval) {
        context.addIssue({ code: 'custom', path: ['noInterval'], message: 'Delete it: the interval is there.' });
      }
      if (ends && !(ends[0] <= estimate && estimate <= ends[1])) {
        context.addIssue({
          code: 'custom',
          path: ['estimate'],
          message: `It lies outside its interval, ${ends.join(' to ')}. Look all three numbers up in the source; the lower end comes first.`,
        });
      }
    });

const intervalName = z.enum(['95% confidence interval', '95% credible interval'], {
  error: 'Write "95% confidence interval" or "95% credible interval", as the source does.',
});

const share = number.min(0, { error: 'A share is 0 to 100.' }).max(100, { error: 'A share is 0 to 100.' });

/** Shares of a hundred, drawn as dots that can be counted. */
const shares = z
  .strictObject({
    kind: z.literal('shares'),
    ...words,
    comparison: comparison.describe('A hundred of what: each share is counted among them.'),
    intervalName,
    rows: z.array(withInterval({ estimate: share })).min(2),
  })
  .superRefine(({ rows }, context) => {
    const sum = rows.reduce((all, row) => all + row.estimate, 0);
    if (Math.abs(sum - 100) > 0.5) {
      context.addIssue({
        code: 'custom',
        path: ['rows', rows.length - 1, 'estimate'],
        message: `The shares add up to ${Number(sum.toFixed(1))} and not to 100. Look them up in the source.`,
      });
    }
  });

/** Effects with their intervals. Each panel has one comparison and an axis of its own. */
const forest = z.strictObject({
  kind: z.literal('forest'),
  ...words,
  measure: line(1, 60).describe('The measure, such as "standardized mean difference (SMD)".'),
  intervalName,
  ends: z
    .tuple([line(2, 24), line(2, 24)], { error: 'Write what the left and the right end of the axis mean, as a list of two.' })
    .describe('What the left and the right end of the axis mean.'),
  axis: z.tuple([number, number]).optional().describe('First and last value of the axis, where it is not found from the numbers.'),
  panels: z.array(z.strictObject({ comparison, rows: z.array(withInterval({})).min(1) })).min(1),
});

/** How much carries over from one time to another. */
const stability = z.strictObject({
  kind: z.literal('stability'),
  ...words,
  comparison,
  intervalName,
  correlations: z.array(withInterval({ words: line(3, 60), estimate: number.min(-1).max(1) })).min(1),
  kept: z.strictObject({ label: line(2, 40), estimate: share, words: line(3, 60), comparison, source: sourceId }),
});

/** One correlation, turned into people: how many of the upper half on one side are in the upper half on the other. */
const correlation = z.strictObject({
  kind: z.literal('correlation'),
  ...words,
  comparison,
  intervalName,
  correlation: withInterval({ estimate: number.min(-1).max(1) }),
  upper: line(5, 60).describe('Name of the upper half.'),
  lower: line(5, 60).describe('Name of the lower half.'),
  counted: line(5, 60).describe('What is counted among them.'),
  formula: line(20, 220).describe('The formula in words, with its source.'),
});

/** Guideline × method, in the guideline's own words. */
const guidelines = z
  .strictObject({
    kind: z.literal('guidelines'),
    ...words,
    comparison: comparison.describe('What the wording can be compared with, and what not.'),
    methods: z.array(line(2, 24)).min(2).max(3).describe('The columns.'),
    rows: z
      .array(
        z.strictObject({
          body: line(2, 60).describe('Who wrote the guideline.'),
          year: z.int({ error: 'Write the year as four digits.' }).min(1990).max(2100),
          source: sourceId,
          words: z
            .array(
              z
                .union([line(3, 13), z.null()], { error: "Write the guideline's own grade word, or null where we could not read one." })
                .describe("The guideline's own grade word; null where we could not read one."),
            )
            .describe('One for each method.'),
          note: line(5, 240).describe('What was read, and for whom it holds.'),
        }),
      )
      .min(2),
  })
  .superRefine(({ methods, rows }, context) => {
    rows.forEach((row, index) => {
      if (row.words.length !== methods.length) {
        context.addIssue({ code: 'custom', path: ['rows', index, 'words'], message: `Write one entry for each of the ${methods.length} methods.` });
      }
    });
  });

/** content/evidence/plots/<name>.yaml: numbers from sources. `kind` says how they are drawn. */
export const plot = z.discriminatedUnion('kind', [shares, forest, stability, correlation, guidelines], {
  error: 'Write `kind`: shares, forest, stability, correlation or guidelines.',
});

/** A figure of either sort. */
export const figure = z.union([drawing, plot]);

export type DrawingData = z.infer<typeof drawing>;
export type PlotData = z.infer<typeof plot>;
export type FigureData = DrawingData | PlotData;
export type PlotOf<Kind extends PlotData['kind']> = Extract<PlotData, { kind: Kind }>;
