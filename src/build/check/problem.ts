import type { DataPath } from '../../lib/content/data-file.ts';
import type { kinds } from './kinds.ts';

export type ProblemKind = keyof typeof kinds;

/** One thing that is wrong in the content, told so that an author can mend it. */
export interface Problem {
  kind: ProblemKind;
  /** Path from where the command runs: `content/articles/styles/anxious.mdx`. */
  file: string;
  /** From 1; left out where it cannot be known. */
  line?: number | undefined;
  /** The field, for files made of fields: `questions › item 2 › options`. */
  field?: string | undefined;
  /** What is wrong. */
  what: string;
  /** How to mend it. */
  mend: string;
}

/** Takes problems in; the path of the file is given inside the content folder. */
export type Report = (problem: Problem) => void;

/** A path into data as people read it: `options › item 2 › text`. Items are counted from 1. */
export function fieldName(path: DataPath): string | undefined {
  const name = path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : step)).join(' › ');
  return name === '' ? undefined : name;
}
