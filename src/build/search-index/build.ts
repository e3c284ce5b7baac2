import { readFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { createIndex } from 'pagefind';
import { parse } from 'yaml';
import { environment } from '../../lib/environment.ts';
import { readSections } from '../../lib/documents.ts';
import type { Article } from '../../schemas/article.ts';
import type { GlossaryTerm } from '../../schemas/glossary.ts';

/** What was indexed. */
export interface IndexReport {
  pages: number;
  terms: number;
  milliseconds: number;
}

/**
 * Indexes the built site with Pagefind and writes `pagefind/` into it.
 * Aliases and the ways in which people ask are added here and not to the pages, where they would only cost bytes.
 * @param dist absolute path of the built site
 * @throws Error with Pagefind's own words where it reports any
 */
export async function buildIndex(dist: string): Promise<IndexReport> {
  const start = performance.now();
  const content = resolve(environment().contentDir);
  const sections = new Map(readSections().map((section) => [section.id as string, section.title]));
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  const sure = ({ errors }: { errors: string[] }) => {
    if (errors.length > 0) throw new Error(errors.join('\n'));
  };

  let pages = 0;
  for await (const file of glob('**/index.html', { cwd: dist })) {
    const html = await readFile(join(dist, file), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const id = file.split(sep).slice(0, -1).join('/');
    const front = await frontMatter(join(content, 'articles'), id);
    const meta = front
      ? { kind: 'article', section: sections.get(front.section) ?? '', aliases: front.aliases.join(', '), asked: front.asked.join(' / ') }
      : { kind: 'page', section: '' };
    sure(await index.addHTMLFile({ url: `/${id === '' ? '' : `${id}/`}`, content: withMeta(html, meta) }));
    pages += 1;
  }

  let terms = 0;
  for await (const file of glob('*.yaml', { cwd: join(content, 'glossary') })) {
    const term = parse(await readFile(join(content, 'glossary', file), 'utf8')) as GlossaryTerm;
    sure(
      await index.addCustomRecord({
        url: `/glossary/#${file.replace('.yaml', '')}`,
        content: `${term.term}. ${term.definition}`,
        language: 'en',
        meta: { title: term.term, kind: 'glossary', section: '', aliases: term.aliases.join(', ') },
      }),
    );
    terms += 1;
  }

  sure(await index.writeFiles({ outputPath: join(dist, 'pagefind') }));
  await index.deleteIndex();
  return { pages, terms, milliseconds: Math.round(performance.now() - start) };
}

/** Front matter of an article by its id, or undefined where the page is no article. */
async function frontMatter(folder: string, id: string): Promise<Article | undefined> {
  for (const file of [`${id}.mdx`, `${id}/index.mdx`]) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    const yaml = text && /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1];
    if (yaml) return parse(yaml) as Article;
  }
  return undefined;
}

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** Writes fields into the page that is indexed, in front of the end of its body. */
function withMeta(html: string, meta: Record<string, string>): string {
  const fields = Object.entries(meta)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<p data-pagefind-ignore data-pagefind-meta="${name}">${escape(value)}</p>`)
    .join('');
  return html.replace('</body>', `${fields}</body>`);
}
