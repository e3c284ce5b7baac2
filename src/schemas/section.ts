import { z } from 'astro/zod';
import { shown } from './shared.ts';
import { sections } from './article.ts';

/** content/sections.yaml: the sections of the library, in the order in which they are listed. */
export const sectionList = z.array(
  z.strictObject({
    id: z.enum(sections, { error: `Choose one of: ${sections.join(', ')}.` }),
    title: shown(3, 40).describe('Heading of the section page.'),
    nav: shown(3, 24).describe('Short name for the header and the footer.'),
    description: shown(50, 160).describe('What a reader finds there.'),
  }),
);

export type SectionEntry = z.infer<typeof sectionList>[number];
