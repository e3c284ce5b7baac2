import { z } from 'astro/zod';
import { line, slug } from '../shared.ts';
import { different, head, id, passages } from './common.ts';

const sides = z.enum(['less', 'more'], { error: 'Write `less` or `more`.' });

const dimension = z.strictObject({
  id: id.describe('`anxiety` and `avoidance` are drawn on the map; other names get words and a table only.'),
  name: line(3, 60).describe('Its name in the middle of a sentence, such as "attachment anxiety".'),
  plain: line(3, 120).describe('What it is in everyday words, in the middle of a sentence.'),
  about: z.strictObject({ more: passages, less: passages }).describe('What each side tends to go with.'),
});

/**
 * A reflection: statements on a scale of agreement, a mean for each dimension. It shows a place and never a type,
 * so there is no field for norms, cut-offs or names of results.
 */
export const reflection = z
  .strictObject({
    kind: z.literal('reflection'),
    ...head,
    about: z
      .strictObject({
        question: line(8, 120).describe('Asks whom the answers are about.'),
        options: z.array(z.strictObject({ id, label: line(2, 60) }), { error: 'Write a list.' }).min(1, { error: 'Write at least one.' }),
      })
      .describe('Whom the answers are about.'),
    scale: z
      .array(line(3, 30), { error: 'Write the labels of the scale.' })
      .length(7, { error: 'Write 7 labels, from strong disagreement to strong agreement.' })
      .describe('The labels of the scale, from 1 to 7.'),
    mayBeSkipped: z.int({ error: 'Write a whole number.' }).min(0).max(4).describe('How many statements of one dimension may stay unanswered.'),
    dimensions: z.array(dimension, { error: 'Write a list of dimensions.' }).min(1, { error: 'Write at least one.' }).max(3, { error: 'Write at most 3.' }),
    statements: z
      .array(
        z.strictObject({
          text: line(10, 160).describe('One statement of our own, true or not true of the reader. Never an item of a published questionnaire.'),
          dimension: id.describe('Id of a dimension above.'),
          reversed: z.literal(true, { error: 'Write `reversed: true`, or nothing.' }).optional().describe('Whether agreement means less of the dimension.'),
        }),
        { error: 'Write a list of statements.' },
      )
      .describe('In the order in which they are shown.'),
    notValidated: line(20, 120).describe('Says that the tool has not been validated and is for reflection. Stands beside every result.'),
    limits: passages.min(1, { error: 'Write at least one paragraph.' }).describe('What the result cannot say.'),
    readNext: z
      .array(
        z.strictObject({
          page: slug.describe('Path of an article.'),
          why: line(10, 160).describe('One line on what the reader finds there.'),
          when: z.strictObject({ dimension: id, side: sides }).optional().describe('Shown after a result on this side only; left out, always.'),
        }),
        { error: 'Write a list of pages.' },
      )
      .min(2, { error: 'Name at least 2 pages.' }),
  })
  .superRefine((quiz, { addIssue }) => {
    const known = quiz.dimensions.map((one) => one.id);
    if (!different(quiz.statements, (one) => one.text.toLowerCase())) {
      addIssue({ code: 'custom', path: ['statements'], message: 'Two statements say the same. Write a different one, or delete one.' });
    }
    quiz.statements.forEach((one, index) => {
      if (!known.includes(one.dimension)) {
        addIssue({ code: 'custom', path: ['statements', index, 'dimension'], message: `Write the id of a dimension: ${known.join(', ')}.` });
      }
    });
    quiz.readNext.forEach(({ when }, index) => {
      if (when && !known.includes(when.dimension)) {
        addIssue({ code: 'custom', path: ['readNext', index, 'when', 'dimension'], message: `Write the id of a dimension: ${known.join(', ')}.` });
      }
    });
    quiz.dimensions.forEach((one, index) => {
      const own = quiz.statements.filter((statement) => statement.dimension === one.id);
      const reversed = own.filter((statement) => statement.reversed).length;
      // Half of them reversed, so that a reader who agrees with everything lands in the middle.
      if (own.length < 4 || reversed * 2 !== own.length) {
        addIssue({
          code: 'custom',
          path: ['dimensions', index, 'id'],
          message: `It has ${own.length} statements, ${reversed} of them reversed. Write at least 4, exactly half of them with \`reversed: true\`.`,
        });
      }
    });
  });

export type Reflection = z.infer<typeof reflection>;
