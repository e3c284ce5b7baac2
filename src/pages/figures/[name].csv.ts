import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { t } from '../../i18n/index.ts';
import { toCsv } from '../../lib/figures/csv.ts';
import { csvRows } from '../../lib/figures/table.ts';
import type { FigureData } from '../../schemas/evidence/evidence.ts';

/** The numbers, or the words, of each figure as a table for a spreadsheet. */
export const getStaticPaths = (async () =>
  (await getCollection('figures')).map(({ id, data }) => ({ params: { name: id }, props: { data } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: FigureData }> = ({ props }) =>
  // The byte order mark tells spreadsheets that this is UTF-8.
  new Response(`\uFEFF${toCsv(csvRows(props.data, (key) => t(`figures.col.${key}`)))}`, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
