/** One run of an excerpt: its text, and whether the search words matched it. */
export interface Run {
  text: string;
  marked: boolean;
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&amp;': '&' };

/**
 * Splits an excerpt of Pagefind (escaped HTML whose only tags are `<mark>`) into runs of plain text,
 * so that it can be shown without writing HTML.
 */
export function excerptRuns(excerpt: string): Run[] {
  return excerpt
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .map((part) => ({
      text: part.replace(/<\/?mark>/g, '').replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity),
      marked: part.startsWith('<mark>'),
    }))
    .filter((run) => run.text !== '');
}

/** The query in the address of the search page: `#q=push%20away`. Anything else, or a broken escape, is no query. */
export function queryFromHash(hash: string): string {
  try {
    return (new URLSearchParams(hash.replace(/^#/, '')).get('q') ?? '').trim().slice(0, 200);
  } catch {
    return '';
  }
}

/** The address part that brings a query back. */
export const hashFromQuery = (query: string): string => (query ? `#q=${encodeURIComponent(query)}` : '');
