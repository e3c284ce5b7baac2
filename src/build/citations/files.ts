import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Reference } from '../../schemas/evidence/reference.ts';

// Our ids are what people know a source by; without this the plugin makes up others, or takes the hyphens out.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** Formats that reference managers open: Zotero, EndNote, Mendeley, JabRef. */
export const formats = [
  { ending: 'bib', label: 'BibTeX', type: 'application/x-bibtex' },
  { ending: 'ris', label: 'RIS', type: 'application/x-research-info-systems' },
  { ending: 'json', label: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
] as const;

export type FormatEnding = (typeof formats)[number]['ending'];

/** A CSL-JSON item; our own notes on how a source was checked are not part of it. */
export type CslItem = Omit<Reference, 'custom' | 'type'> & { type: string; note?: string; custom?: unknown };

/**
 * A file of sources in one of the formats.
 * @param items in the order in which they are to stand
 */
export function citingFile(items: readonly CslItem[], ending: FormatEnding): string {
  const clean = items.map(({ custom: _custom, ...item }) => item);
  if (ending === 'json') return `${JSON.stringify(clean, null, 2)}\n`;
  const text = new Cite(clean).format(ending === 'bib' ? 'bibtex' : 'ris', {}) as string;
  return text.endsWith('\n') ? text : `${text}\n`;
}
