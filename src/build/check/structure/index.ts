import type { Rule } from '../index.ts';
import { dates } from './dates.ts';
import { files } from './files.ts';
import { markup } from './markup.ts';
import { names } from './names.ts';
import { outline } from './outline.ts';
import { questions } from './questions.ts';
import { sectionsListed } from './sections.ts';
import { shapes } from './shapes.ts';

/** The rules that keep each file whole. Each module holds one group and knows nothing of the others. */
export const structureRules: readonly Rule[] = [files, shapes, dates, names, markup, outline, questions, sectionsListed];
