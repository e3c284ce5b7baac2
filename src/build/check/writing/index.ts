import type { Rule } from '../index.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { levels } from './levels.ts';
import { quizzes } from './quizzes.ts';
import { trail } from './trail.ts';

/** The rules of writing that a machine can judge. Spelling stands apart: see spelling.ts. */
export const writingRules: readonly Rule[] = [levels, trail, quizzes, forbiddenWords];
