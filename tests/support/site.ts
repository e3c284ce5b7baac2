import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { environment } from '../../src/lib/site/environment.ts';

/** A page of the built site. */
export interface BuiltPage {
  /** Address such as /styles/anxious/. */
  path: string;
  html: string;
  root: HTMLElement;
}

/** Folder of the built site. */
export const dist = environment().outDir;

/** Addresses of all pages of the built site, 404 and moved pages left out. */
export function pagePaths(): string[] {
  return globSync('**/index.html', { cwd: dist })
    .map((file) => `/${file.split(sep).slice(0, -1).join('/')}/`.replace('//', '/'))
    .sort();
}

let pages: BuiltPage[] | undefined;

/** All pages of the built site, parsed. */
export function builtPages(): BuiltPage[] {
  pages ??= pagePaths().map((path) => {
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
    return { path, html, root: parse(html) };
  });
  return pages;
}

/** Pages that are articles. */
export const articlePages = (): BuiltPage[] => builtPages().filter((page) => page.root.querySelector('article.article'));
