import { getCollection } from 'astro:content';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { APIRoute, GetStaticPaths } from 'astro';
import { pictureOf } from '../../components/figures/registry.ts';
import { t } from '../../i18n/index.ts';
import type { FigureName } from '../../lib/figures/names.ts';
import { standalone } from '../../lib/figures/looks.ts';
import { escapeText } from '../../lib/figures/markup.ts';
import { absolute } from '../../lib/site/href.ts';
import type { FigureData } from '../../schemas/evidence/evidence.ts';

/** Each drawing as a file to take away: the same component as on the page, with its looks inside. */
export const getStaticPaths = (async () =>
  (await getCollection('figures')).map(({ id, data }) => ({ params: { name: id }, props: { data } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: FigureData }> = async ({ params, props, site }) => {
  const name = params['name'] as FigureName;
  const { data } = props;
  const { Picture, props: own } = pictureOf(name, data);
  const container = await AstroContainer.create();
  const markup = await container.renderToString(Picture as Parameters<typeof container.renderToString>[0], {
    props: { title: data.title, describe: data.describe, ...own },
  });
  const credit = t('figures.reuse', { title: data.title, url: absolute(`/figures/#figure-${name}`, site) });
  return new Response(`${standalone(markup, escapeText(credit))}\n`, { headers: { 'Content-Type': 'image/svg+xml' } });
};
