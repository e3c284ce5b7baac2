import { getCollection } from 'astro:content';
import { formatReferences, type FormattedReference } from './format.ts';

let formatted: Promise<Map<string, FormattedReference>> | undefined;

/** Every source of content/references.json in APA style, by id. Formatted once a build. */
export function bibliography(): Promise<Map<string, FormattedReference>> {
  formatted ??= getCollection('references').then((entries) => formatReferences(entries.map((entry) => entry.data)));
  return formatted;
}
