import { z } from 'astro/zod';
import { day, httpsUrl, line } from './shared.ts';

const contact = z
  .strictObject({
    kind: z.enum(['call', 'text', 'chat', 'email', 'web'], { error: 'Choose call, text, chat, email or web.' }),
    to: line(2, 80).describe('The number or address as people read it, such as 0800 1111.'),
    keyword: line(1, 20)
      .regex(/^[A-Za-z0-9 ]+$/, { error: 'A word to send has letters and digits only.' })
      .optional()
      .describe('For a text message: the word to send.'),
    href: line(5, 200).optional().describe('For chat and web: the https address. Numbers are linked by themselves.'),
  })
  .refine((one) => !['chat', 'web'].includes(one.kind) || httpsUrl.safeParse(one.href).success, {
    error: 'A chat or web contact needs `href` with an https address.',
  })
  .refine((one) => !['call', 'text'].includes(one.kind) || (one.to.match(/\d/g)?.length ?? 0) >= 2, {
    error: 'Write the number to call or text, with its digits.',
  })
  .refine((one) => one.kind !== 'email' || z.email().safeParse(one.to).success, { error: 'Write an e-mail address.' });

const service = z.strictObject({
  name: line(3, 80),
  contacts: z.array(contact, { error: 'Write a list of contacts.' }).min(1, { error: 'Give at least one contact.' }),
  hours: line(2, 120).optional().describe('When it answers, as the source says.'),
  who: line(2, 160).optional().describe('Who it is for, in plain words.'),
  level: z.enum(['A', 'B', 'C'], { error: 'Choose A (own page), B (government) or C (good secondary page). D is not listed.' }),
  source: z
    .array(
      z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
        error: 'Write the full address of the page where the number was seen.',
      }),
      { error: 'Write a list of addresses.' },
    )
    .min(1, { error: 'Say where the number was seen.' })
    .describe('Pages on which the number was seen.'),
  checked: day.describe('The day on which it was seen.'),
});

const register = z.strictObject({
  name: line(2, 80),
  for: line(3, 120).describe('What it helps to find.'),
  url: httpsUrl,
  note: line(3, 200).optional(),
  checked: day,
});

/** content/helplines.yaml: crisis lines and therapist registers, country by country. */
export const helplines = z.strictObject({
  countries: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z]{2}(-[a-z]+)?$/, { error: 'Two lower-case letters, such as us.' }),
        name: line(3, 40),
        regions: z.array(z.string().regex(/^[A-Z]{2}$/, { error: 'Two capital letters, such as US.' })).describe('Region codes of browser languages.'),
        emergency: z
          .strictObject({ numbers: z.array(line(2, 12)).min(1), note: line(5, 160).optional() })
          .optional()
          .describe('The national emergency number.'),
        services: z.array(service),
      }),
    )
    .min(1),
  registers: z.array(z.strictObject({ country: line(2, 40), entries: z.array(register).min(1) })),
});

export type Helplines = z.infer<typeof helplines>;
export type HelplineService = z.infer<typeof service>;
