import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'node-html-parser';
import { environment } from '../../lib/site/environment.ts';
import { collect } from './collect.ts';
import { compressed, encode, knownStems } from './encode.ts';
import { writePagefind } from './pagefind.ts';

/** What was indexed. */
export interface IndexReport {
  pages: number;
  terms: number;
  /** Size of the understanding as it is served. */
  bytes: number;
  milliseconds: number;
}

/** Where the understanding is served, beside Pagefind's own files. */
export const MODEL_FILE = 'pagefind/understanding.bin';
/** The search form alone, for the dialog of pages that have none: a third of the page that it stands on. */
export const FORM_FILE = 'pagefind/form.html';

/**
 * Indexes the built site: Pagefind's index of the text, and the understanding that search loads beside it.
 * Aliases and the ways in which people ask are added here and not to the pages, where they would only cost bytes.
 * @param dist absolute path of the built site
 * @throws Error with Pagefind's own words where it reports any
 */
export async function buildIndex(dist: string): Promise<IndexReport> {
  const start = performance.now();
  rmSync(join(dist, 'pagefind'), { recursive: true, force: true });
  const source = await collect(dist);
  const fragments = await writePagefind(dist, source.pages, knownStems(source));
  const model = compressed(encode(source, readCommonWords(), fragments));
  writeFileSync(join(dist, MODEL_FILE), model);
  writeFileSync(join(dist, FORM_FILE), formOf(readFileSync(join(dist, 'search/index.html'), 'utf8')));
  return { pages: source.pages.length, terms: source.terms.length, bytes: model.length, milliseconds: Math.round(performance.now() - start) };
}

/** @throws Error where the search page has no form */
function formOf(html: string): string {
  const form = parse(html).querySelector('search-panel');
  if (!form) throw new Error('The page /search/ has no <search-panel>, which the dialog of every other page shows.');
  return `<!doctype html>\n${form.outerHTML}\n`;
}

/** content/search/common-words.txt, which a fork may do without. */
export function readCommonWords(): string[] {
  const file = join(resolve(environment().contentDir), 'search/common-words.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/^#.*$/gm, '').split(/\s+/).filter(Boolean) : [];
}
