import { citedIn, linkGraph } from '../../../lib/content/article-facts.ts';
import type { Rule } from '../index.ts';

export const minimum = { sources: 6, linksOut: 3 } as const;

/** At least 6 sources, at least 3 links to other articles, and a way in. */
export const trail: Rule = (library, report) => {
  const graph = linkGraph(library);
  for (const article of library.articles) {
    const file = article.path;
    if (article.syntax) continue; // its links and sources are unknown
    const sources = citedIn(article).length;
    if (sources < minimum.sources) {
      report({
        kind: 'writing/few-sources',
        file,
        what: `The article cites ${sources} source${sources === 1 ? '' : 's'}.`,
        mend: `Cite at least ${minimum.sources}, newest syntheses first.`,
      });
    }
    const out = graph.out.get(article.slug)?.size ?? 0;
    if (out < minimum.linksOut) {
      report({
        kind: 'writing/few-links',
        file,
        what: `The body links to ${out} other article${out === 1 ? '' : 's'}.`,
        mend: `Link to at least ${minimum.linksOut} where a reader would want to go on.`,
      });
    }
    if ((graph.in.get(article.slug)?.size ?? 0) === 0) {
      report({
        kind: 'writing/orphan',
        file,
        what: 'No other article leads here.',
        mend: `Link to /${article.slug}/ from an article, or name it in a \`related\` list.`,
      });
    }
  }
};
