import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { stringify } from 'csv-stringify/sync';
import { bibliography } from '../../build/citations/bibliography.ts';
import { effectText, evidenceLines } from '../../build/evidence/table.ts';
import { absolute } from '../../lib/site/href.ts';

/** The evidence table to download: `evidence.csv` opens in a spreadsheet, `evidence.json` keeps its parts apart. */
export const getStaticPaths = (() => [{ params: { evidence: 'evidence.csv' } }, { params: { evidence: 'evidence.json' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const lines = evidenceLines();
  const dois = new Map((await getCollection('references')).map(({ id, data }) => [id, data.DOI ? `https://doi.org/${data.DOI}` : (data.URL ?? '')]));
  const short = await bibliography();
  const named = (id: string) => ({ id, short: short.get(id)?.short ?? id, link: dois.get(id) ?? '' });
  if (params['evidence'] === 'evidence.json') {
    const rows = lines.map((line) => ({ ...line, address: absolute(`/${line.article}/`, site), sources: line.sources.map(named) }));
    return new Response(JSON.stringify({ license: 'CC BY 4.0', address: absolute('/clinicians/evidence/', site), rows }, null, 2));
  }
  const rows = lines.map((line) => ({
    name: line.name,
    kind: line.kind,
    studied: line.studied,
    design: line.design,
    comparison: line.comparison,
    effects: line.effects.map(effectText).join('; '),
    certainty: line.certainty,
    why: line.why,
    guidelines: line.guidelines.map((one) => one.text).join(' '),
    unwanted_effects: line.unwanted.text,
    sources: line.sources.map((id) => named(id).short).join('; '),
    source_links: line.sources.map((id) => named(id).link).join(' '),
    article: absolute(`/${line.article}/`, site),
  }));
  // The mark at the start tells Excel that the text is UTF-8.
  return new Response(stringify(rows, { header: true, bom: true }), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
