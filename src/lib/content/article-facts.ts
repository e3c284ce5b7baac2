import type { ArticleFile } from './article-file.ts';
import { field, filesOf, list, text, texts } from './library.ts';
import type { Library } from './library.ts';

/** How articles lead to one another. */
export interface LinkGraph {
  /** Articles that the body of a page links to. */
  out: Map<string, Set<string>>;
  /** Articles whose body or related list leads to a page. */
  in: Map<string, Set<string>>;
}

export function linkGraph(library: Library): LinkGraph {
  const slugs = new Set(library.articles.map((article) => article.slug));
  const graph: LinkGraph = { out: new Map(), in: new Map() };
  for (const slug of slugs) {
    graph.out.set(slug, new Set());
    graph.in.set(slug, new Set());
  }
  for (const article of library.articles) {
    for (const slug of bodyLinks(article, slugs)) {
      graph.out.get(article.slug)?.add(slug);
      graph.in.get(slug)?.add(article.slug);
    }
    for (const slug of texts(field(article.front.value, 'related'))) if (slug !== article.slug) graph.in.get(slug)?.add(article.slug);
  }
  return graph;
}

function bodyLinks(article: ArticleFile, slugs: ReadonlySet<string>): string[] {
  return article.links
    .map((link) => /^\/([a-z0-9-]+(?:\/[a-z0-9-]+)?)\/(?:#.*)?$/.exec(link.url)?.[1] ?? '')
    .filter((slug) => slugs.has(slug) && slug !== article.slug);
}

/** Ids cited in the body, each once, in the order of the page. */
export const citedIn = (article: ArticleFile): string[] => [...new Set(article.citations.flatMap((citation) => citation.ids))];

/** Year of each source that has one. */
export function sourceYears(library: Library): Map<string, number> {
  const years = new Map<string, number>();
  for (const entry of filesOf(library, 'references').flatMap((file) => list(file.value))) {
    const id = text(field(entry, 'id'));
    const year = list(list(field(field(entry, 'issued'), 'date-parts'))[0])[0];
    if (id !== undefined && typeof year === 'number') years.set(id, year);
  }
  return years;
}
