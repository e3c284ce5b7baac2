import type { ArticleFile } from '../../lib/content/article-file.ts';
import { field, filesOf, list, termsOf, text } from '../../lib/content/library.ts';
import type { Library } from '../../lib/content/library.ts';
import { minutesFor } from '../../lib/reading-time.ts';
import type { Catalog, Entry } from '../../lib/pack/catalog.ts';
import { isItem, itemOf } from '../../lib/pack/pack.ts';
import { curly } from '../../lib/typography.ts';

/** Words that name the entries which have no title of their own. */
export interface CatalogWords {
  help: string;
}

/** Everything that can be in a pack, out of the content folder. */
export function catalogOf(library: Library, words: CatalogWords): Catalog {
  const entries: Entry[] = [
    ...library.articles.flatMap((article) => entriesOfArticle(article, library)),
    ...filesOf(library, 'worksheet').map((file) => entry(`worksheets/${file.id}`, text(field(file.value, 'title')), 'worksheet', 0)),
    ...filesOf(library, 'quiz').map((file) => entry(`quizzes/${file.id}`, shortTitle(file.value), 'quiz', 0)),
    ...termsOf(library).map((term) => entry(`glossary:${term.id}`, term.term, 'term', 0)),
    ...library.pages.map((page) => entry(page.slug, text(field(page.front.value, 'title')), 'page', minutesOf(page))),
    entry('get-help-now', words.help, 'page', 1),
  ];
  const catalog: Catalog = { entries: entries.filter((one) => one.title !== '' && isItem(one.id)), moved: {}, withdrawn: {} };
  for (const redirect of filesOf(library, 'redirects').flatMap((file) => list(file.value))) {
    const from = itemOf(text(field(redirect, 'from')) ?? '');
    const to = itemOf(text(field(redirect, 'to')) ?? '');
    const withdrawn = text(field(redirect, 'withdrawn'));
    if (from !== undefined && to !== undefined) catalog.moved[from] = to;
    if (from !== undefined && withdrawn !== undefined) catalog.withdrawn[from] = withdrawn;
  }
  return catalog;
}

const entry = (id: string, title: string | undefined, kind: Entry['kind'], minutes: number): Entry => ({ id, title: curly(title ?? ''), kind, minutes });

/** What stands before the colon of a title. */
const shortTitle = (front: unknown): string => (text(field(front, 'title')) ?? '').split(':')[0] ?? '';

function entriesOfArticle(article: ArticleFile, library: Library): Entry[] {
  const title = shortTitle(article.front.value);
  const check = filesOf(library, 'knowledge check').some((file) => file.id === article.slug);
  return [
    entry(article.slug, title, 'article', minutesOf(article)),
    ...(check ? [entry(`${article.slug}:check`, title, 'quiz', 0)] : []),
    entry(`${article.slug}/handout`, title, 'handout', 1),
    ...article.headings
      .filter((heading) => heading.depth === 2)
      .map((heading) => entry(`${article.slug}:${heading.id}`, heading.text, 'part', minutesOf(article, heading.text))),
  ];
}

function minutesOf(article: ArticleFile, section?: string): number {
  const blocks = article.blocks.filter((block) => section === undefined || block.section === section);
  return minutesFor(blocks.map((block) => block.text).join(' '));
}
