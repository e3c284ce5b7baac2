import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Reference } from '../../schemas/evidence/reference.ts';

/** A source as readers see it. */
export interface FormattedReference {
  id: string;
  /** APA 7 entry as HTML; its address is a link. */
  html: string;
  /** For mention in a figure or a table: "Brom et al., 2017". */
  short: string;
}

/**
 * Formats sources in APA style with citation-js (citeproc).
 * Its address becomes the one link of the entry: the DOI where there is one.
 * @returns entries by id, in alphabetical order of the APA list
 */
export function formatReferences(references: Reference[]): Map<string, FormattedReference> {
  const byId = new Map(references.map((one) => [one.id, one]));
  // `custom` holds how a source was checked; it is not for readers.
  const items = references.map(({ custom: _custom, ...rest }) => rest);
  const entries = new Cite(items).format('bibliography', { format: 'html', template: 'apa', lang: 'en-US', asEntryArray: true }) as [string, string][];
  return new Map(
    entries.map(([id, entry]) => {
      const inner = entry.replace(/^\s*<div[^>]*>|<\/div>\s*$/g, '').trim();
      const html = inner.replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address.replace(/^https?:\/\/(www\.)?/, '')}</a>`);
      return [id, { id, html, short: shortMention(byId.get(id)) }];
    }),
  );
}

/** First author (two where there are two) and year; "n.d." where no year is known. */
function shortMention(reference: Reference | undefined): string {
  const names = (reference?.author ?? []).map((name) => ('literal' in name ? name.literal : name.family));
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(' & ');
  return `${who}, ${reference?.issued?.['date-parts'][0]?.[0] ?? 'n.d.'}`;
}
