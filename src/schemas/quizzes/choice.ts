import { z } from 'astro/zod';
import { line } from '../shared.ts';
import { different, head, id, passage, passages, sources } from './common.ts';

const points = z
  .array(z.strictObject({ text: line(10, 300), sources: sources.optional() }), { error: 'Write a list of points.' })
  .min(1, { error: 'Write at least one point.' });

const option = z
  .strictObject({
    id,
    name: line(3, 80),
    method: id.optional().describe('Id of a method in evidence/methods.yaml, whose evidence is then shown unchanged.'),
    good: points.describe('Good points.'),
    hard: points.describe('Hard points: as many as good ones, and in as much detail.'),
    living: points.describe('What it is like to live with.'),
  })
  .refine((one) => one.good.length === one.hard.length, {
    path: ['hard'],
    error: 'Write as many hard points as good ones: both sides are told in the same detail.',
  });

const criterion = z.strictObject({
  id,
  name: line(3, 60).describe('Heads the row of the comparison.'),
  question: line(8, 160).describe('Asks what the reader would like.'),
  choices: z
    .array(z.strictObject({ id, label: line(2, 120) }), { error: 'Write a list of choices.' })
    .min(2, { error: 'Write at least 2 choices.' })
    .max(4, { error: 'Write at most 4 choices.' })
    .optional()
    .describe('What the reader may wish for. Left out: the reader says of each option whether it can be had.'),
  answers: z
    .record(
      id,
      z.strictObject({
        text: line(5, 300).describe('How this option answers the question, in one or two plain sentences.'),
        sources: sources.optional(),
        fits: z.array(id).optional().describe('Choices that it fits.'),
        partly: z.array(id).optional().describe('Choices that it fits in part, or that depend on the therapist.'),
        unknown: z.literal(true, { error: 'Write `unknown: true`, or nothing.' }).optional().describe('Where nobody can say whether it fits.'),
      }),
    )
    .describe('One answer for each option.'),
  ask: line(8, 200).describe('The question to take to a therapist.'),
});

/**
 * Decision information after IPDAS. It sets what the reader says beside each option and its evidence; there is no field for
 * points or a winner. The fields that its twelve minimum criteria ask for are all required.
 */
export const choice = z
  .strictObject({
    kind: z.literal('choice'),
    ...head,
    condition: passages.min(1).describe('IPDAS 1: the condition.'),
    decision: passage.describe('IPDAS 2: the decision that is to be made.'),
    safety: passage.describe('What comes before any choice.'),
    options: z.array(option, { error: 'Write a list of options.' }).min(2, { error: 'Write at least 2 options.' }).describe('IPDAS 3–7.'),
    criteria: z.array(criterion, { error: 'Write a list.' }).min(1, { error: 'Write at least one.' }).describe('What may matter to the reader.'),
    uncertainty: passages.min(1).describe('IPDAS 11: what is not known.'),
    updates: passage.describe('IPDAS 10: how and when it is brought up to date.'),
    funding: passage.describe('IPDAS 12: who pays, and what the makers gain.'),
    questions: z.array(line(8, 200), { error: 'Write a list of questions.' }).min(1).describe('Questions for a therapist, whatever was chosen.'),
  })
  .superRefine((quiz, { addIssue }) => {
    const options = quiz.options.map((one) => one.id);
    if (!different(options, (one) => one)) addIssue({ code: 'custom', path: ['options'], message: 'Give each option an id of its own.' });
    if (!different(quiz.criteria, (one) => one.id)) addIssue({ code: 'custom', path: ['criteria'], message: 'Give each criterion an id of its own.' });
    quiz.criteria.forEach((one, index) => {
      const missing = options.filter((option) => !Object.hasOwn(one.answers, option));
      const unknown = Object.keys(one.answers).filter((answer) => !options.includes(answer));
      if (missing.length + unknown.length > 0) {
        addIssue({ code: 'custom', path: ['criteria', index, 'answers'], message: `Write one answer for each option: ${options.join(', ')}.` });
      }
      const choices = one.choices?.map((entry) => entry.id) ?? [];
      for (const [answer, { fits = [], partly = [], unknown }] of Object.entries(one.answers)) {
        if ([...fits, ...partly].some((entry) => unknown || !choices.includes(entry)) || fits.some((entry) => partly.includes(entry))) {
          addIssue({
            code: 'custom',
            path: ['criteria', index, 'answers', answer],
            message: `In \`fits\` and \`partly\`, name each choice at most once (${choices.join(', ') || 'this criterion has none'}), and nothing beside \`unknown\`.`,
          });
        }
      }
    });
  });

export type Choice = z.infer<typeof choice>;
