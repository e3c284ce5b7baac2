import { z } from 'astro/zod';
import { choice } from './choice.ts';
import { reflection } from './reflection.ts';
import { signs } from './signs.ts';

/** The kinds of quiz that have a page of their own, by the word in `kind`. A new file of a kind is a new page; no code is needed. */
export const quizKinds = { reflection, signs, choice } as const;

/** content/quizzes/<id>.yaml */
export const quiz = z.discriminatedUnion('kind', [reflection, signs, choice], {
  error: `Write \`kind\`: ${Object.keys(quizKinds).join(', ')}.`,
});

export type Quiz = z.infer<typeof quiz>;
