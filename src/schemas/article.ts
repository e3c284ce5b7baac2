import { z } from 'astro/zod';
import { day, line, shown, slug } from './shared.ts';

/** Sections of the library, in the order in which the site lists them. */
export const sections = ['attachment', 'styles', 'therapy', 'methods', 'skills', 'benefits', 'parenting'] as const;
/** Who a page speaks to. */
export const audiences = ['self', 'partner', 'parent', 'clinician'] as const;
/** How sure the evidence lets us be; the words are explained on /editorial-policy/. */
export const certainties = ['strong', 'moderate', 'limited', 'contested'] as const;

export type Section = (typeof sections)[number];
export type Audience = (typeof audiences)[number];
export type Certainty = (typeof certainties)[number];

/** Who has reviewed a page. */
export const review = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('editorial') }),
    z.strictObject({
      kind: z.literal('clinical'),
      by: line(3, 120).describe('Name and credentials of the clinician who reviewed the page.'),
      on: day.describe('The day of the review.'),
    }),
  ],
  { error: 'Write `kind: editorial`, or `kind: clinical` with `by` and `on`.' },
);

/** Front matter of content/articles/<section>/<slug>.mdx. The path of the file is the URL. */
export const article = z.strictObject({
  title: shown(5, 90).describe('The heading of the page. What stands before a colon is used as its short name.'),
  description: shown(50, 160).describe('Shown under the title and by search engines. Speaks to the reader.'),
  section: z.enum(sections, { error: `Choose one of: ${sections.join(', ')}.` }).describe('The folder the file is in.'),
  order: z.int({ error: 'Write a whole number.' }).min(0).max(99).describe('Place within its section; 0 for the overview.'),
  inBrief: z
    .array(shown(20, 200), { error: 'Write a list of 3 to 5 points.' })
    .min(3, { error: 'Write at least 3 points.' })
    .max(5, { error: 'Write at most 5 points.' })
    .describe('The page in 3 to 5 plain sentences, at most 120 words; also the handout.'),
  audience: z
    .array(z.enum(audiences, { error: `Choose from: ${audiences.join(', ')}.` }), { error: 'Write a list.' })
    .min(1, { error: 'Name at least one audience.' })
    .describe('Who the page speaks to.'),
  aliases: z
    .array(line(2, 60), { error: 'Write a list of other names.' })
    .describe('Other names for the topic, misspellings and UK spellings too. One page each: no alias may stand on two pages.'),
  asked: z
    .array(line(4, 120), { error: 'Write a list of ways in which people ask.' })
    .min(1, { error: 'Write at least one way in which people ask for this page.' })
    .describe('How people ask for it in their own words. Indexed, never shown; may overlap between pages.'),
  evidence: z
    .strictObject({
      certainty: z.enum(certainties, { error: `Choose one of: ${certainties.join(', ')}.` }),
      statement: shown(40, 260).describe('One sentence on how sure we are.'),
    })
    .describe('How sure we are.'),
  published: day.describe('The day on which the page first appeared.'),
  checked: day.describe('The day on which its facts were last checked against the sources.'),
  nextCheck: day.describe('The day by which they are to be checked again.'),
  review: review.describe('Who has reviewed it. `clinical` only after a clinician really has.'),
  contentNote: shown(20, 200).optional().describe('One plain sentence that says what hard content the page holds.'),
  quickExit: z.boolean({ error: 'Write true or false.' }).optional().describe('Shows the quick exit: pages on trauma, abuse, safety.'),
  related: z
    .array(slug, { error: 'Write a list of paths.' })
    .min(2, { error: 'Name at least 2 related pages.' })
    .max(6, { error: 'Name at most 6 related pages.' })
    .describe('Paths of pages to read next.'),
});

export type Article = z.infer<typeof article>;
