import { z } from 'astro/zod';
import { day, shown } from './shared.ts';

/** Front matter of content/pages/<slug>.mdx: pages about the site itself. The file name is the address. */
export const page = z.strictObject({
  title: shown(4, 70).describe('The heading of the page.'),
  description: shown(50, 160).describe('Shown under the title and by search engines.'),
  updated: day.describe('The day of the last change of substance.'),
});

export type Page = z.infer<typeof page>;
