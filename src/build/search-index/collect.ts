import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { parse as parseHtml } from 'node-html-parser';
import { parse } from 'yaml';
import { environment } from '../../lib/site/environment.ts';
import { readSections } from '../../lib/documents.ts';
import { field, readLibrary, text, texts, termsOf } from '../../lib/content/library.ts';
import { HELP, type Kind, type TermEntry } from '../../lib/search/model.ts';
import { askedPages, dangerPhrases, everydayWords, oftenAsked, type AskedPage } from '../../schemas/search.ts';

/** A page of the built site with everything that search may use of it. */
export interface SourcePage {
  path: string;
  title: string;
  kind: Kind;
  section: string | undefined;
  audience: string[];
  certainty: string | undefined;
  description: string;
  brief: string[];
  aliases: string[];
  headings: string[];
  asked: string[];
  /** Of a hundred people who ask, how many look for it. */
  often?: number | undefined;
  /** Running text, used for the words that stand nowhere else. */
  body: string;
}

/** What the search index is made of. */
export interface Source {
  pages: SourcePage[];
  terms: (Omit<TermEntry, 'page' | 'aliases'> & { aliases: string[]; article: string | undefined })[];
  sections: Record<string, string>;
  topics: Record<string, string[]>;
  /** Phrases of people in danger, and of others. */
  danger: { danger: string[]; ordinary: string[] };
}

const readYaml = (name: string): unknown => {
  try {
    return parse(readFileSync(join(resolve(environment().contentDir), 'search', name), 'utf8')) as unknown;
  } catch (error) {
    // A fork may do without; a broken file has stopped the build before.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
};

/**
 * Gathers all pages of a built site that carry `data-pagefind-body`, the glossary, and the tables of content/search.
 * @param dist absolute path of the built site
 */
export async function collect(dist: string): Promise<Source> {
  const library = readLibrary(resolve(environment().contentDir));
  const articles = new Map(library.articles.map((article) => [article.slug, article]));
  const more = askedPages.parse(readYaml('pages.yaml'));
  const moreAsked = askedPages.parse(readYaml('articles.yaml'));
  const often = oftenAsked.parse(readYaml('often.yaml'));
  const pages: SourcePage[] = [];
  for await (const file of glob('**/index.html', { cwd: dist })) {
    const html = readFileSync(join(dist, file), 'utf8');
    const slug = file.split(sep).slice(0, -1).join('/');
    const path = slug === '' ? '/' : `/${slug}/`;
    const extra = more[path] ?? moreAsked[path];
    if (!html.includes('data-pagefind-body') && !more[path]) continue;
    const front = articles.get(slug)?.front.value;
    const article = articles.get(slug);
    const page = article ? fromArticle(path, front, article.headings, article.blocks, extra) : fromHtml(path, html, extra);
    pages.push({ ...page, often: often[path] });
  }
  pages.sort((a, b) => (a.path < b.path ? -1 : 1));
  const terms = termsOf(library)
    .map(({ id, term, aliases, article, file }) => ({ id, term: term ?? id, aliases, definition: text(field(file.value, 'definition')) ?? '', article }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    pages,
    terms,
    sections: Object.fromEntries(readSections().map((section) => [section.id, section.nav])),
    topics: everydayWords.parse(readYaml('everyday-words.yaml')),
    danger: withAsked(dangerPhrases.parse({ danger: [], ordinary: [], ...(readYaml('danger.yaml') as object) }), pages),
  };
}

/** How people ask for help is danger, how they ask for any other page is not. */
function withAsked({ danger, ordinary }: Source['danger'], pages: readonly SourcePage[]): Source['danger'] {
  const isHelp = (page: SourcePage) => page.path === HELP;
  return {
    danger: [...danger, ...pages.filter(isHelp).flatMap((page) => page.asked)],
    ordinary: [...ordinary, ...pages.filter((page) => !isHelp(page)).flatMap((page) => page.asked)],
  };
}

function fromArticle(path: string, front: unknown, headings: { text: string }[], blocks: { text: string }[], extra: AskedPage | undefined): SourcePage {
  return {
    path,
    title: text(field(front, 'title')) ?? path,
    kind: 'article',
    section: text(field(front, 'section')),
    audience: texts(field(front, 'audience')),
    certainty: text(field(field(front, 'evidence'), 'certainty')),
    description: text(field(front, 'description')) ?? '',
    brief: texts(field(front, 'inBrief')),
    aliases: [...texts(field(front, 'aliases')), ...(extra?.aliases ?? [])],
    headings: headings.map((heading) => heading.text).filter((heading) => !FIXED.has(heading)),
    asked: [...texts(field(front, 'asked')), ...(extra?.asked ?? [])],
    body: blocks.map((block) => block.text).join('\n'),
  };
}

/** Headings that every article has say nothing about it. */
const FIXED = new Set(['What the research says', 'Going deeper', 'When to get help']);

function fromHtml(path: string, html: string, extra: AskedPage | undefined): SourcePage {
  const root = parseHtml(html);
  const body = root.querySelector('[data-pagefind-body]') ?? root.querySelector('main');
  for (const part of body?.querySelectorAll('script, style, nav, form, [data-pagefind-ignore]') ?? []) part.remove();
  const textOf = (selector: string) => (body?.querySelectorAll(selector) ?? []).map((element) => element.text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return {
    path,
    title: textOf('h1')[0] ?? root.querySelector('title')?.text.split(' · ')[0] ?? path,
    kind: kindOf(path),
    section: undefined,
    audience: [],
    certainty: undefined,
    description: root.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
    brief: [],
    aliases: extra?.aliases ?? [],
    // A long list of links or terms is no outline.
    headings: textOf('h2, h3').slice(0, 30),
    asked: extra?.asked ?? [],
    // A list of terms or sources is found by its name; its entries are not its subject.
    body: html.includes('data-pagefind-body') && extra ? (body?.structuredText ?? '') : '',
  };
}

function kindOf(path: string): Kind {
  if (/^\/quizzes\/./.test(path)) return 'quiz';
  if (/^\/(worksheets|handouts|clinicians\/(worksheets|handouts))\/./.test(path)) return 'handout';
  return path === '/glossary/' ? 'glossary' : 'page';
}
