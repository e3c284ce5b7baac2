import { z } from 'astro/zod';
import { curly } from '../lib/typography.ts';

/** Pieces that several collections share. Every message says how to mend the file. */

/** A path such as `styles/anxious`: lower case, digits and hyphens, at most two levels. It is also the URL. */
export const slug = z.string({ error: 'Write the path of a page, such as styles/anxious.' }).regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, {
  error: 'Use lower-case letters, digits and hyphens, such as styles/anxious.',
});

/** The id of one entry in content/references.json. */
export const sourceId = z
  .string({ error: 'Write the id of a source in content/references.json, such as brom-2017.' })
  .regex(/^[a-z0-9-]+$/, { error: 'A source id has lower-case letters, digits and hyphens only.' });

/**
 * A calendar day. YAML may hand over a string or a Date; both become `YYYY-MM-DD`.
 * A day that cannot be (2026-02-30) is refused.
 */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string({ error: 'Write the date as YYYY-MM-DD, such as 2026-11-24.' })
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Write the date as YYYY-MM-DD, such as 2026-11-24.' })
    .refine(
      (text) => {
        const date = new Date(`${text}T00:00:00Z`);
        return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
      },
      { error: 'This day does not exist in the calendar.' },
    ),
);

/** Text of a given length in characters, trimmed, on one line. */
export const line = (min: number, max: number) =>
  z
    .string({ error: `Write one line of text, ${min} to ${max} characters.` })
    .trim()
    .min(min, { error: `Too short: write at least ${min} characters.` })
    .max(max, { error: `Too long: write at most ${max} characters.` })
    .refine((text) => !text.includes('\n'), { error: 'Keep this on one line.' });

/** A line that readers see: as `line`, with curly quotes. */
export const shown = (min: number, max: number) => line(min, max).transform(curly);

/** A web address that is safe to link: https only. */
export const httpsUrl = z
  .string({ error: 'Write a full address that starts with https://.' })
  .refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:', {
    error: 'Write a full address that starts with https://.',
  });
