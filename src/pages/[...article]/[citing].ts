import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { citationOf } from '../../build/citations/cite.ts';
import { citingFile, formats, type CslItem, type FormatEnding } from '../../build/citations/files.ts';
import { sourcesOf } from '../../lib/sources/article-sources.ts';

/** `cite.bib`, `sources.ris` and so on beside every article: the article itself, and what it rests on. */
export const getStaticPaths = (async () => {
  const references = new Map((await getCollection('references')).map((one) => [one.id, one.data as CslItem]));
  const articles = await getCollection('articles');
  return Promise.all(
    articles.map(async (article) => ({
      article: article.id,
      own: [citationOf(article).item],
      sources: (await sourcesOf(article)).flatMap((id) => references.get(id) ?? []),
    })),
  ).then((all) =>
    all.flatMap(({ article, own, sources }) =>
      formats.flatMap(({ ending }) => [
        { params: { article, citing: `cite.${ending}` }, props: { items: own, ending } },
        { params: { article, citing: `sources.${ending}` }, props: { items: sources, ending } },
      ]),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ items: CslItem[]; ending: FormatEnding }> = ({ props }) =>
  new Response(citingFile(props.items, props.ending), {
    headers: { 'Content-Type': formats.find((one) => one.ending === props.ending)?.type ?? 'text/plain' },
  });
