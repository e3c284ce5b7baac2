import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
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

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads YAML. Never throws.
 * @param skippedLines lines that stand before the text in its file (the opening `---` of front matter)
 */
export function parseYaml(text: string, skippedLines = 0): Data {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line + skippedLines;
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const faults: SyntaxFault[] = [...document.errors, ...document.warnings].map((fault) => ({ line: lineAt(fault.pos[0]), message: fault.message }));
    visit(document, {
      Pair(_, pair) {
        const key = isScalar(pair.key) ? String(pair.key.value) : '';
        if (!FORBIDDEN.has(key)) return undefined;
        const start = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
        faults.push({ line: lineAt(start ?? 0), message: `The key \`${key}\` is not allowed.`, forbiddenKey: key });
        return visit.REMOVE;
      },
    });
    const value: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 50 });
    return { value, faults, lineOf: (path) => lineInDocument(document, path, lineAt) };
  } catch (error) {
    const message = error instanceof RangeError ? 'The nesting is too deep.' : error instanceof Error ? error.message : String(error);
    return { value: undefined, faults: [{ line: skippedLines + 1, message }], lineOf: () => undefined };
  }
}

/** Reads JSON; lines are worked out only when somebody asks, as the list of sources is long. */
export function parseJson(text: string): Data {
  let document: Data | undefined;
  const lineOf = (path: DataPath): number | undefined => (document ??= parseYaml(text)).lineOf(path);
  try {
    return { value: JSON.parse(text) as unknown, faults: [], lineOf };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /line (\d+)/.exec(message)?.[1];
    const position = /position (\d+)/.exec(message)?.[1];
    const counted = position === undefined ? 1 : text.slice(0, Number(position)).split('\n').length;
    return { value: undefined, faults: [{ line: line === undefined ? counted : Number(line), message }], lineOf };
  }
}

function lineInDocument(document: Document, path: DataPath, lineAt: (offset: number) => number): number | undefined {
  let node: unknown = document.contents;
  let line = startOf(node, lineAt);
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
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
