import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { basePath } from '../../src/lib/site/environment.ts';
import { dist } from './site.ts';

/** Bytes as a host sends them: Brotli at its best, which every browser since 2017 asks for. */
export const compressed = (text: string): number => brotliCompressSync(text).length;

/** What a page weighs, in compressed bytes. */
export interface Weight {
  html: number;
  /** The stylesheet alone (it is part of `html`). */
  css: number;
  /** Scripts that the page loads before anything is touched, with what they import. */
  script: number;
  /** Code of islands that come into view: part of the article, not of the first screen. */
  later: number;
  total: number;
  /** HTML up to the end of In brief: more than the first screen. */
  untilBrief: number;
}

const codeOf = (file: string): string => readFileSync(join(dist, file), 'utf8');

/** A script and the chunks that it imports at once. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, next] of codeOf(file).matchAll(/(?:^|[;}])\s*import\s*(?:[^"'`()]*?from\s*)?["'`]\.\/([^"'`]+)["'`]/g)) withImports(`_astro/${next}`, seen);
  return seen;
}

/** Weighs a page of the built site. Islands with data-load `now` run at once; `visible` ones when they come near. */
export function weigh(path: string): Weight {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const root = parse(html);
  const entries = root.querySelectorAll('script[src]').map((script) => (script.getAttribute('src') ?? '').slice(basePath().length));
  const atOnce = new Set(entries.flatMap((file) => [...withImports(file)]));
  const later = new Set<string>();
  for (const element of root.querySelectorAll('[data-load]')) {
    const when = element.getAttribute('data-load');
    const map = new RegExp(`\\./${element.rawTagName}/element\\.ts["'\`]:[^,]*?import\\([\`"']\\./([^\`"')]+)`);
    const file = [...atOnce].map((script) => map.exec(codeOf(script))?.[1]).find(Boolean);
    if (file && when !== 'touch') for (const one of withImports(`_astro/${file}`)) (when === 'now' ? atOnce : later).add(one);
  }
  const sum = (files: Set<string>) => [...files].reduce((bytes, file) => bytes + compressed(codeOf(file)), 0);
  const script = sum(atOnce);
  const afterwards = sum(new Set([...later].filter((file) => !atOnce.has(file))));
  const htmlBytes = compressed(html);
  const brief = html.indexOf('</section>', html.indexOf('class="brief"'));
  return {
    html: htmlBytes,
    css: compressed(/<style[^>]*>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''),
    script,
    later: afterwards,
    total: htmlBytes + script + afterwards,
    untilBrief: compressed(brief > 0 ? html.slice(0, brief) : html),
  };
}
