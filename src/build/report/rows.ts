import { citedIn, linkGraph, sourceYears } from '../../lib/content/article-facts.ts';
import type { ArticleFile } from '../../lib/content/article-file.ts';
import { field, filesOf, list, termsOf, text } from '../../lib/content/library.ts';
import type { Library } from '../../lib/content/library.ts';
import { readableParts, readingLevel } from '../../lib/content/reading-level.ts';
import { closingHeadings } from '../../lib/content/tags.ts';

/** What can be counted and measured on one article. Grades are US school grades. */
export interface Row {
  page: string;
  /** Words before "Going deeper", tables included, *In brief* not. */
  words: number;
  deeperWords: number;
  briefWords: number;
  briefGrade: number;
  briefSmog: number;
  bodyGrade: number;
  bodySmog: number;
  /** Grade of the body with nothing set aside. */
  plainGrade: number;
  deeperGrade: number;
  /** Words in a sentence of the body, on average. */
  sentence: number;
  /** Sentences in the longest paragraph of the body. */
  longestParagraph: number;
  sources: number;
  /** Year of the newest source; undefined where none has a year. */
  newest: number | undefined;
  /** Share of paragraphs and list items under "What the research says" that carry a citation, 0 to 1. */
  cited: number | undefined;
  linksOut: number;
  linksIn: number;
  asked: number;
  questions: number;
  /** Days from today to the next check; below zero when it is overdue. */
  daysToCheck: number | undefined;
  /** Terms that the page teaches and that were set aside before measuring the body and *In brief*. */
  setAside: string[];
}

/**
 * Measures every article.
 * @param today `YYYY-MM-DD`
 */
export function reportRows(library: Library, today: string): Row[] {
  const terms = termsOf(library);
  const graph = linkGraph(library);
  const years = sourceYears(library);
  const questions = new Map(filesOf(library, 'knowledge check').map((check) => [check.id, list(field(check.value, 'questions')).length]));

  return library.articles.map((article) => {
    const parts = readableParts(article, terms);
    const brief = readingLevel(parts.brief, parts.taught);
    const body = readingLevel(parts.body, parts.taught);
    const deeper = readingLevel(parts.goingDeeper, parts.taught);
    const sources = citedIn(article);
    const known = sources.map((id) => years.get(id)).filter((year) => year !== undefined);
    return {
      page: article.slug,
      words: parts.readerWords,
      deeperWords: parts.deeperWords,
      briefWords: brief.words,
      briefGrade: brief.grade,
      briefSmog: brief.smog,
      bodyGrade: body.grade,
      bodySmog: body.smog,
      plainGrade: readingLevel(parts.body).grade,
      deeperGrade: deeper.grade,
      sentence: body.average,
      longestParagraph: parts.longestParagraph,
      sources: sources.length,
      newest: known.length > 0 ? Math.max(...known) : undefined,
      cited: citedShare(article),
      linksOut: graph.out.get(article.slug)?.size ?? 0,
      linksIn: graph.in.get(article.slug)?.size ?? 0,
      asked: list(field(article.front.value, 'asked')).length,
      questions: questions.get(article.slug) ?? 0,
      daysToCheck: daysBetween(today, text(field(article.front.value, 'nextCheck'))),
      setAside: [...new Set([...brief.setAside, ...body.setAside])].sort(),
    };
  });
}

function citedShare(article: ArticleFile): number | undefined {
  const [research] = closingHeadings;
  const blocks = article.blocks.filter((block) => block.section === research && (block.kind === 'paragraph' || block.kind === 'list item'));
  return blocks.length === 0 ? undefined : blocks.filter((block) => block.cites.length > 0).length / blocks.length;
}

function daysBetween(from: string, to: string | undefined): number | undefined {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
  return Number.isNaN(days) ? undefined : days;
}
