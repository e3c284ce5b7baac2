import { getCollection, type CollectionEntry } from 'astro:content';
import { readSections } from './documents.ts';
import type { SectionEntry } from '../schemas/section.ts';

export type ArticleEntry = CollectionEntry<'articles'>;

/** A section with its pages in order. `overview` is the article at the section's own address, where there is one. */
export interface LibrarySection extends SectionEntry {
  overview: ArticleEntry | undefined;
  pages: ArticleEntry[];
}

/** What stands before a colon: "Anxious attachment: when …" becomes "Anxious attachment". */
export const shortTitle = (title: string): string => title.split(':')[0] ?? title;

/** All sections in the order of content/sections.yaml with their articles by `order`. */
export async function library(): Promise<LibrarySection[]> {
  const articles = (await getCollection('articles')).sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));
  return readSections().map((section) => ({
    ...section,
    overview: articles.find((one) => one.id === section.id),
    pages: articles.filter((one) => one.data.section === section.id && one.id !== section.id),
  }));
}

export { minutesFor as minutesToRead } from './reading-time.ts';
