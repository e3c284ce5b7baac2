import { z } from 'astro/zod';
import { httpsUrl, line, shown, slug } from './shared.ts';

/** content/site.yaml: the words that name the site, and the needs on the home page. */
export const site = z.strictObject({
  name: line(2, 40),
  headline: shown(10, 90).describe('Heading of the home page.'),
  summary: shown(50, 200).describe('Under the heading; also the description of the home page.'),
  contact: z
    .strictObject({ email: z.email({ error: 'Write an e-mail address.' }).optional(), url: httpsUrl.optional() })
    .optional()
    .describe('How readers reach the people who run this copy of the site. Shown on the about page.'),
  needs: z
    .array(
      z.strictObject({
        need: shown(5, 60).describe('What brings a reader here, in their words.'),
        about: shown(5, 80).describe('What they find.'),
        page: z.union([slug, z.literal('clinicians')]).describe('Path of the first page.'),
        path: z
          .string()
          .regex(/^[a-z0-9-]+$/)
          .optional()
          .describe('Id of the reading path in content/paths that starts there.'),
      }),
    )
    .min(3)
    .max(8),
});

export type SiteText = z.infer<typeof site>;
