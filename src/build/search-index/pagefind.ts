import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { minify } from 'vite';
import { stemOf, wordsOf } from '../../lib/search/words/words.ts';
import type { SourcePage } from './collect.ts';

/**
 * A word that stands on more pages says little of any. One that the understanding knows from titles, summaries and questions
 * is left to it sooner; a word of the running text alone is found nowhere else.
 */
const MOST = { known: 2, unknown: 5 };

/** Words reach Pagefind as stems, here and in a search, so it needs no stemmer of its own: its code without one is 4 kB smaller. */
const LANGUAGE = 'unknown';

/** Files of Pagefind that the site uses. Its own interfaces and the fragments, which our excerpts replace, stay out. */
const SERVED = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_meta|index\/.*)$/;

const sure = ({ errors }: { errors: string[] }): void => {
  if (errors.length > 0) throw new Error(errors.join('\n'));
};

/**
 * Indexes the pages with Pagefind and writes what the browser needs of it into `pagefind/`.
 * Of a running text only the words that tell pages apart are indexed, each once: the whole index is small enough
 * to be fetched at once, so that no request betrays what is searched for.
 * @param known stems that the understanding knows
 * @returns hash of a result → number of its page
 * @throws Error with Pagefind's own words where it reports any
 */
export async function writePagefind(dist: string, pages: readonly SourcePage[], known: ReadonlySet<string>): Promise<Record<string, number>> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(errors.join('\n'));
  const spread = new Map<string, number>();
  for (const page of pages) for (const stem of new Set(wordsOf(page.body).map(stemOf))) spread.set(stem, (spread.get(stem) ?? 0) + 1);

  for (const page of pages) {
    const seen = new Set<string>();
    const rare = wordsOf(page.body).flatMap((word) => {
      const stem = stemOf(word);
      if (word.length < 3 || /^\d+$/.test(word) || seen.has(stem)) return [];
      if ((spread.get(stem) ?? 0) > (known.has(stem) ? MOST.known : MOST.unknown)) return [];
      seen.add(stem);
      return [stem];
    });
    // A record needs some text.
    sure(await index.addCustomRecord({ url: page.path, content: `${rare.join(' ')}.`, language: LANGUAGE, meta: { title: page.title } }));
  }
  const { files, errors: failed } = await index.getFiles();
  sure({ errors: failed });
  await index.deleteIndex();

  const pageAt = new Map(pages.map((page, number) => [page.path, number]));
  const fragments: Record<string, number> = {};
  for (const { path, content } of files) {
    const hash = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    if (hash !== undefined) {
      const number = pageAt.get(urlOf(content));
      if (number !== undefined) fragments[hash] = number;
    } else if (SERVED.test(path)) {
      const file = join(dist, 'pagefind', path);
      await mkdir(dirname(file), { recursive: true });
      // Its code comes with spaces and long names: 2 kB more.
      await writeFile(file, path === 'pagefind.js' ? (await minify(path, Buffer.from(content).toString('utf8'), { module: true })).code : content);
    }
  }
  return fragments;
}

/** The address in a fragment: gzip of Pagefind's mark and JSON. */
function urlOf(content: Uint8Array): string {
  const text = gunzipSync(content).toString('utf8');
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}
