import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { Browser } from '@playwright/test';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { parse, type HTMLElement } from 'node-html-parser';
import { close, createIndex } from 'pagefind';
import sirv from 'sirv';
import { once, slugOf, type Run } from './metrics.ts';

/** A part of a page, from a heading to the next. */
interface Part {
  id: string;
  title: string;
  titles: string[];
  text: string;
}

/** Answers queries with the pages of the built site. */
export type Baseline = (queries: readonly string[]) => Promise<Run[]>;

/** All pages that search may find, split at their headings as the search of VitePress and Docusaurus does. */
export async function partsOf(dist: string): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const file of glob('**/index.html', { cwd: dist })) {
    const html = readFileSync(join(dist, file), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const path = `/${file.split(sep).slice(0, -1).join('/')}/`;
    const body = parse(html).querySelector('[data-pagefind-body]');
    if (body) parts.push(...split(body, path));
  }
  return parts;
}

function split(body: HTMLElement, path: string): Part[] {
  for (const unread of body.querySelectorAll('script, style, nav, form')) unread.remove();
  const title = body.querySelector('h1')?.text.trim() ?? path;
  const parts: Part[] = [{ id: path, title, titles: [], text: '' }];
  const visit = (node: HTMLElement) => {
    for (const child of node.childNodes) {
      const element = child as HTMLElement;
      if (/^H[2-6]$/.test(element.tagName ?? ''))
        parts.push({ id: `${path}#${element.id || parts.length}`, title: element.text.trim(), titles: [title], text: '' });
      else if (element.tagName && element.querySelector('h2, h3, h4')) visit(element);
      else {
        const part = parts.at(-1);
        if (part) part.text += ` ${child.text}`;
      }
    }
  };
  visit(body);
  return parts.map((part) => ({ ...part, text: part.text.replace(/\s+/g, ' ') }));
}

function timed(ask: (query: string) => string[]): Baseline {
  return async (queries) =>
    queries.map((query) => {
      const start = performance.now();
      const pages = once(ask(query).map(slugOf));
      return { pages, milliseconds: performance.now() - start };
    });
}

/** MiniSearch with the settings of VitePress' local search: fuzzy, prefix, any word. */
export function vitePress(parts: readonly Part[]): Baseline {
  const index = new MiniSearch<Part>({ fields: ['title', 'titles', 'text'], storeFields: ['title'] });
  index.addAll(parts);
  return timed((query) => index.search(query, { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } }).map(({ id }) => String(id)));
}

/** lunr as Docusaurus' local search asks it: stemming, BM25, any word, titles first, beginnings of words too. */
export function docusaurus(parts: readonly Part[]): Baseline {
  const index = lunr(function () {
    this.ref('id');
    this.field('title');
    this.field('content');
    for (const { id, title, text } of parts) this.add({ id, title, content: text });
  });
  return timed((query) => {
    const terms = lunr.tokenizer(query);
    return index
      .query((ask) => {
        for (const wildcard of [lunr.Query.wildcard.NONE, lunr.Query.wildcard.TRAILING]) {
          ask.term(terms, { fields: ['title'], boost: 5, wildcard });
          ask.term(terms, { fields: ['content'], boost: 1, wildcard });
        }
      })
      .map(({ ref }) => ref);
  });
}

/** Pagefind as Starlight ships it: the pages as they are, default settings. */
export async function plainPagefind(dist: string, browser: Browser): Promise<Baseline> {
  const folder = mkdtempSync(join(tmpdir(), 'plain-pagefind-'));
  const { index } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('Pagefind could not start.');
  for await (const file of glob('**/index.html', { cwd: dist })) {
    const content = readFileSync(join(dist, file), 'utf8');
    if (content.includes('data-pagefind-body')) await index.addHTMLFile({ url: `/${file.split(sep).slice(0, -1).join('/')}/`, content });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Pagefind</title>');
  const server = createServer(sirv(folder));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  return async (queries) => {
    const runs = await page.evaluate(async (texts) => {
      interface Engine {
        search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
      }
      const address = '/pagefind/pagefind.js';
      const engine = (await import(address)) as Engine;
      const runs: { urls: string[]; milliseconds: number }[] = [];
      for (const text of texts) {
        const start = performance.now();
        const { results } = await engine.search(text);
        const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
        runs.push({ urls: found.map(({ url }) => url), milliseconds: performance.now() - start });
      }
      return runs;
    }, queries);
    await page.close();
    server.close();
    return runs.map(({ urls, milliseconds }) => ({ pages: once(urls.map(slugOf)), milliseconds }));
  };
}
