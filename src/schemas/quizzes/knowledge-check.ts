import { z } from 'astro/zod';
import { line, slug, sourceId } from '../shared.ts';

const option = z.strictObject({
  text: line(2, 160).describe('What the reader can choose.'),
  correct: z.literal(true, { error: 'Write `correct: true` on the one right option and nothing on the others.' }).optional(),
  feedback: line(10, 260).describe('What the reader sees after choosing this option: why it is or is not so.'),
});

const question = z.strictObject({
  question: line(8, 200).describe('One question, in plain words.'),
  sources: z
    .array(sourceId, { error: 'Write a list of source ids.' })
    .min(1, { error: 'Name at least one source for the feedback.' })
    .describe('Sources behind the feedback.'),
  options: z
    .array(option, { error: 'Write a list of options.' })
    .min(2, { error: 'Write at least 2 options.' })
    .max(4, { error: 'Write at most 4 options.' })
    .refine((options) => options.filter((one) => one.correct).length === 1, {
      error: 'Exactly one option must have `correct: true`.',
    })
    .describe('2 to 4 options, exactly one of them right; the wrong ones are real misunderstandings.'),
});

/** A knowledge check: content/quizzes/knowledge-checks/<section>/<slug>.yaml, same path as its article. */
export const knowledgeCheck = z.strictObject({
  kind: z.literal('knowledge-check', { error: 'Write `kind: knowledge-check`.' }),
  article: slug.describe('Path of the article that it belongs to.'),
  questions: z
    .array(question, { error: 'Write a list of questions.' })
    .min(3, { error: 'Write at least 3 questions.' })
    .max(5, { error: 'Write at most 5 questions.' }),
});

export type KnowledgeCheck = z.infer<typeof knowledgeCheck>;
