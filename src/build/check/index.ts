import { readLibrary } from '../../lib/content/library.ts';
import type { Library } from '../../lib/content/library.ts';
import type { Problem } from './problem.ts';
import { linkRules } from './links/index.ts';
import { structureRules } from './structure/index.ts';
import { writingRules } from './writing/index.ts';

export { formatProblems } from './format.ts';
export type { Problem, ProblemKind } from './problem.ts';

/** A group of rules: reads the library, reports what breaks them. */
export type Rule = (library: Library, report: (problem: Problem) => void) => void;

/**
 * Whether the content is whole: shapes, names, citations, links, markup, quizzes, helplines, redirects.
 * @param content a content folder, or a library that has been read
 * @returns all problems, in the order of files and lines; never throws for what a file holds
 */
export const checkContent = (content: string | Library): Problem[] => run([...structureRules, ...linkRules], content);

/** Whether the writing keeps the rules that a machine can judge: reading level, sources, links, forbidden words. Spelling is apart (`checkSpelling`), as it takes longer. */
export const checkWriting = (content: string | Library): Problem[] => run(writingRules, content);

function run(rules: readonly Rule[], content: string | Library): Problem[] {
  const library = typeof content === 'string' ? readLibrary(content) : content;
  const problems: Problem[] = [];
  const prefix = library.dir.replace(/\/+$/, '');
  for (const rule of rules) {
    rule(library, (problem) => problems.push({ ...problem, file: problem.file === '' ? prefix : `${prefix}/${problem.file}` }));
  }
  return inOrder(problems);
}

/** By file, then line; rules keep their order within a line. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)));
