import { getCollection } from 'astro:content';
import { readEvidenceTable, readMethods } from '../documents.ts';
import { sourcesIn } from './sources-in.ts';

/** Source ids with the pages that cite them (article ids, `quizzes/<id>`, `glossary`, `figures` or `clinicians/evidence`), in a fixed order. */
export async function whereCited(): Promise<Map<string, string[]>> {
  const cited = new Map<string, Set<string>>();
  const add = (source: string, page: string) => cited.set(source, (cited.get(source) ?? new Set()).add(page));
  for (const { id, body } of await getCollection('articles')) {
    for (const [, group] of (body ?? '').matchAll(/\[(@[a-z0-9-]+(?:\s*;\s*@[a-z0-9-]+)*)\]/g)) {
      for (const source of (group ?? '').split(';')) add(source.trim().slice(1), id);
    }
  }
  for (const { id, data } of await getCollection('knowledgeChecks')) {
    for (const source of data.questions.flatMap((one) => one.sources)) add(source, id);
  }
  for (const { id, data } of await getCollection('quizzes')) for (const source of sourcesIn(data)) add(source, `quizzes/${id}`);
  for (const { data } of await getCollection('glossary')) for (const source of data.sources ?? []) add(source, 'glossary');
  for (const source of sourcesIn([readEvidenceTable(), readMethods()])) add(source, 'clinicians/evidence');
  // A figure names its sources beside the drawing: in the gallery, and on every page that shows it.
  const shown = await whereShown();
  for (const { id, data } of await getCollection('figures')) {
    for (const source of sourcesIn(data)) for (const page of ['figures', ...(shown.get(id) ?? [])]) add(source, page);
  }
  return new Map([...cited].map(([source, pages]) => [source, [...pages].sort()]));
}

/** Names of figures with the articles that show them. */
export async function whereShown(): Promise<Map<string, string[]>> {
  const shown = new Map<string, string[]>();
  for (const { id, body } of await getCollection('articles')) {
    const names = [...(body ?? '').matchAll(/<Figure name="([a-z-]+)"/g)].map(([, name]) => name ?? '');
    if (/<TwoDimensions\b/.test(body ?? '')) names.push('two-dimensions');
    for (const name of new Set(names)) shown.set(name, [...(shown.get(name) ?? []), id].sort());
  }
  return shown;
}
