import { getEntry } from 'astro:content';
import { splitCitations } from './citations.ts';
import type { ArticleEntry } from '../library.ts';

/** Source ids of an article in the order of their numbers: those of the text, then those that only its knowledge check uses. */
export async function sourcesOf(article: ArticleEntry): Promise<string[]> {
  const cited = splitCitations(article.body ?? '').flatMap((part) => (typeof part === 'string' ? [] : part));
  const check = await getEntry('knowledgeChecks', article.id);
  return [...new Set([...cited, ...(check?.data.questions.flatMap((one) => one.sources) ?? [])])];
}
