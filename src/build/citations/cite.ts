import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { readSite } from '../../lib/documents.ts';
import { environment } from '../../lib/site/environment.ts';
import { absolute } from '../../lib/site/href.ts';
import type { ArticleEntry } from '../../lib/library.ts';
import type { CslItem } from './files.ts';

/** How an article itself is cited: as a CSL item, and in APA 7 as HTML. */
export function citationOf({ id, data }: ArticleEntry): { item: CslItem; html: string } {
  const item: CslItem = {
    id: `secure-base-${id.replaceAll('/', '-')}`,
    type: 'webpage',
    title: data.title,
    author: [{ literal: readSite().name }],
    issued: { 'date-parts': [data.checked.split('-').map(Number)] },
    URL: absolute(`/${id}/`, new URL(environment().siteUrl)),
    note: 'License: CC BY 4.0',
  };
  const entry = new Cite([{ ...item, note: undefined }]).format('bibliography', { format: 'html', template: 'apa', lang: 'en-US', asEntryArray: true }) as [
    string,
    string,
  ][];
  return { item, html: (entry[0]?.[1] ?? '').replace(/^\s*<div[^>]*>|<\/div>\s*$/g, '').trim() };
}
