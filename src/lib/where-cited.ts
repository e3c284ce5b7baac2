import { getCollection } from 'astro:content';
import { sourcesIn } from './sources-in.ts';

/** Source ids with the pages that cite them (article ids, `quizzes/<id>`, or `glossary`), in a fixed order. */
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
  // Figures name these two beside every map of the dimensions.
  return new Map([...cited].map(([source, pages]) => [source, [...pages].sort()]));
}
