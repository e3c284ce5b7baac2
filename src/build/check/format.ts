import type { Problem } from './problem.ts';

/**
 * One readable block per problem, then the count.
 *
 *     content/articles/styles/anxious.mdx:12 · evidence › certainty
 *       "sure" is not a certainty.
 *       Mend: Choose one of: strong, moderate, limited, contested.   [shape/wrong-value]
 */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'The content is in order.';
  const files = new Set(problems.map((problem) => problem.file)).size;
  const count = `${plural(problems.length, 'problem')} in ${plural(files, 'file')}.`;
  return [...problems.map(formatProblem), count].join('\n\n');
}

export function formatProblem({ kind, file, line, field, what, mend }: Problem): string {
  const place = [line === undefined ? file : `${file}:${line}`, field].filter(Boolean).join(' · ');
  return `${place}\n  ${what}\n  Mend: ${mend}   [${kind}]`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
