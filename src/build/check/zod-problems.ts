import type { z } from 'astro/zod';
import type { Data, DataPath } from '../../lib/content/data-file.ts';
import { fieldName } from './problem.ts';
import type { Problem } from './problem.ts';
import { didYouMean } from './suggest.ts';

type Issue = z.core.$ZodIssue;

/** A problem of shape without its file, with the path and whether a rule of our own found it. */
export type ShapeProblem = Omit<Problem, 'file'> & { path: DataPath; custom: boolean };

/** Where data departs from its schema, in words for an author. */
export function shapeProblems(schema: z.ZodType, data: Data): ShapeProblem[] {
  const result = schema.safeParse(data.value);
  if (result.success) return [];
  const unfolded = result.error.issues.flatMap((issue) => unfold(issue, []));
  // A text of the wrong form fails the rules on its meaning too; the first of the two says it.
  const malformed = new Set(unfolded.filter(({ issue }) => issue.code === 'invalid_format').map(({ path }) => path.join('/')));
  return unfolded
    .filter(({ issue, path }) => issue.code !== 'custom' || !malformed.has(path.join('/')))
    .flatMap(({ issue, path }) => explain(issue, path, schema, data));
}

/** Goes into unions: the branch with the fewest complaints is the one that was meant. */
function unfold(issue: Issue, above: DataPath): { issue: Issue; path: DataPath }[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branches = [...issue.errors].sort((a, b) => a.length - b.length);
    return (branches[0] ?? []).flatMap((inner) => unfold(inner, path));
  }
  return [{ issue, path }];
}

function explain(issue: Issue, path: DataPath, schema: z.ZodType, data: Data): ShapeProblem[] {
  const place = { path, field: fieldName(path), line: data.lineOf(path), custom: issue.code === 'custom' };
  const name = `\`${String(path.findLast((step) => typeof step === 'string') ?? 'the file')}\``;
  const value = valueAt(data.value, path);
  const target = schemaAt(schema, path);
  const about = target?.description ? ` ${target.description}` : '';
  // zod's own sentences are for programmers; ours say how to mend.
  const ours = /^(Invalid|Too (small|big)|Unrecognized)/.test(issue.message) ? undefined : issue.message;

  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(shapeOf(target) ?? {});
    return issue.keys.map((key) => ({
      ...place,
      kind: 'shape/unknown-field',
      field: fieldName([...path, key]),
      line: data.lineOf([...path, key]),
      what: `There is no field \`${key}\` here.`,
      mend: `${didYouMean(key, known)}The fields are: ${known.join(', ')}.`,
    }));
  }
  if (value === undefined && path.length > 0) {
    const mend = ours ?? `Write a ${expected(issue)}.`;
    return [{ ...place, kind: 'shape/missing-field', what: `The field ${name} is missing.`, mend: `Add it. ${mend}${about}` }];
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const size = typeof value === 'string' ? `${value.trim().length} characters` : Array.isArray(value) ? `${value.length} entries` : String(value);
    const limit = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
    if (typeof value === 'number') {
      return [{ ...place, kind: 'shape/wrong-value', what: `${name} is ${size}; it can be ${limit}.`, mend: `Write a number, ${limit}.${about}` }];
    }
    return [{ ...place, kind: 'shape/wrong-length', what: `${name} has ${size}; it needs ${limit}.`, mend: `${ours ?? `Write ${limit}.`}${about}` }];
  }
  if (issue.code === 'invalid_type') {
    return [{ ...place, kind: 'shape/wrong-type', what: `${name} is ${describe(value)}.`, mend: `${ours ?? `Write a ${expected(issue)}.`}${about}` }];
  }
  const impossible = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && issue.code === 'custom';
  return [
    {
      ...place,
      kind: impossible ? 'shape/impossible-date' : 'shape/wrong-value',
      what: impossible ? `${name} is ${value}, a day that does not exist.` : `${name} cannot be ${describe(value)}.`,
      mend: impossible ? 'Write a day of the calendar as YYYY-MM-DD.' : `${ours ?? 'Look at the other files of this kind.'}${about}`,
    },
  ];
}

function expected(issue: Issue): string {
  const wanted = issue.code === 'invalid_type' ? issue.expected : 'value';
  return { string: 'text', array: 'list', object: 'group of fields', boolean: 'true or false', int: 'whole number' }[wanted as string] ?? String(wanted);
}

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string') return `the text "${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`;
  return `the ${typeof value === 'boolean' ? 'value' : typeof value} ${String(value)}`;
}

function valueAt(value: unknown, path: DataPath): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

/** The part of a schema that a path leads to; its description tells authors what the field is for. */
function schemaAt(schema: z.ZodType, path: DataPath): z.ZodType | undefined {
  let here: z.ZodType | undefined = schema;
  for (const step of path) {
    const inner: unknown = here && unwrap(here);
    if (typeof step === 'number') here = (inner as { element?: z.ZodType } | undefined)?.element;
    else here = shapeOf(here)?.[step];
  }
  return here;
}

function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> | undefined {
  const inner = schema && (unwrap(schema) as { shape?: Record<string, z.ZodType>; options?: z.ZodType[] });
  if (inner?.options) return Object.assign({}, ...inner.options.map((option) => shapeOf(option) ?? {})) as Record<string, z.ZodType>;
  return inner?.shape;
}

function unwrap(schema: z.ZodType): unknown {
  const inner = (schema as { def?: { innerType?: z.ZodType } }).def?.innerType;
  return inner ? unwrap(inner) : schema;
}
