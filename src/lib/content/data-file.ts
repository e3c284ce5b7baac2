import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';

/** A way into data: `['questions', 0, 'options']`. */
export type DataPath = readonly (string | number)[];

/** A place where a file breaks the rules of its format. */
export interface SyntaxFault {
  line: number;
  message: string;
  /** A key that would reach into JavaScript's own objects. */
  forbiddenKey?: string;
}

/** What a YAML or JSON text holds, and where. */
export interface Data {
  value: unknown;
  faults: SyntaxFault[];
  /** Line of the deepest part of the path that exists; the line of its key where it has one. */
  lineOf(path: DataPath): number | undefined;
}

/** After the first few, faults follow from one another. */
const FAULTS_TOLD = 3;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads YAML. Never throws.
 * @param skippedLines lines that stand before the text in its file (the opening `---` of front matter)
 */
export function parseYaml(text: string, skippedLines = 0): Data {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line + skippedLines;
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
    const faults: SyntaxFault[] = [...document.errors, ...document.warnings]
      .slice(0, FAULTS_TOLD)
      .map((fault) => ({ line: lineAt(fault.pos[0]), message: inPlainWords(fault.message) }));
    let broken = document.errors.length > 0;
    visit(document, {
      Pair(_, pair) {
        const key = isScalar(pair.key) ? String(pair.key.value) : '';
        if (!FORBIDDEN.has(key)) return undefined;
        const start = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
        faults.push({ line: lineAt(start ?? 0), message: `The key \`${key}\` is not allowed.`, forbiddenKey: key });
        return visit.REMOVE;
      },
      // A few aliases can grow into gigabytes, or into a circle; content has no use for them.
      Alias(_, alias) {
        if (!broken)
          faults.push({
            line: lineAt(alias.range?.[0] ?? 0),
            message: `The alias \`*${alias.source}\` is not allowed: write the value out, or put quotes around the text.`,
          });
        broken = true;
      },
    });
    const value: unknown = broken ? undefined : document.toJS();
    return { value, faults, lineOf: (path) => lineInDocument(document, path, lineAt) };
  } catch (error) {
    const message = inPlainWords(error instanceof Error ? error.message : String(error));
    return { value: undefined, faults: [{ line: skippedLines + 1, message }], lineOf: () => undefined };
  }
}

/** Reads JSON; lines are worked out only when somebody asks, as the list of sources is long. */
export function parseJson(text: string): Data {
  let document: Data | undefined;
  const lineOf = (path: DataPath): number | undefined => (document ??= parseYaml(text)).lineOf(path);
  try {
    const faults: SyntaxFault[] = [];
    const value: unknown = JSON.parse(text, (key, inner: unknown) => {
      if (!FORBIDDEN.has(key)) return inner;
      const line = text.slice(0, Math.max(0, text.indexOf(`"${key}"`))).split('\n').length;
      faults.push({ line, message: `The key \`${key}\` is not allowed.`, forbiddenKey: key });
      return undefined; // takes the key out
    });
    return { value, faults, lineOf };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /line (\d+)/.exec(message)?.[1];
    const position = /position (\d+)/.exec(message)?.[1];
    const counted = position === undefined ? 1 : text.slice(0, Number(position)).split('\n').length;
    return { value: undefined, faults: [{ line: line === undefined ? counted : Number(line), message }], lineOf };
  }
}

function inPlainWords(message: string): string {
  if (/call stack/.test(message)) return 'The nesting is too deep.';
  if (/multiple documents/.test(message)) return 'A line `---` starts a second document; a file holds one.';
  return message;
}

function lineInDocument(document: Document, path: DataPath, lineAt: (offset: number) => number): number | undefined {
  let node: unknown = document.contents;
  let line = startOf(node, lineAt);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      line = startOf(pair.key, lineAt) ?? line;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (item === undefined) break;
      line = startOf(item, lineAt) ?? line;
      node = item;
    } else break;
  }
  return line;
}

function startOf(node: unknown, lineAt: (offset: number) => number): number | undefined {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range ? lineAt(range[0]) : undefined;
}
