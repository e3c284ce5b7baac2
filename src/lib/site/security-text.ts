import type { SiteText } from '../../schemas/site.ts';
import { monthsAfter } from '../dates.ts';

/**
 * The text of /.well-known/security.txt (RFC 9116): where to report a hole.
 * @param contact of content/site.yaml
 * @param page full address of the page that says how to report; the contact where none is named
 * @param canonical full address of the file
 * @param today `YYYY-MM-DD`; the text is good for six months, so that an abandoned copy of the site does not send people to nobody
 */
export function securityText(contact: SiteText['contact'], page: string, canonical: string, today: string): string {
  const contacts = [contact?.email && `mailto:${contact.email}`, contact?.url].filter(Boolean);
  if (contacts.length === 0) contacts.push(page);
  const lines = [
    ...contacts.map((one) => `Contact: ${one}`),
    `Expires: ${monthsAfter(today, 6)}T00:00:00Z`,
    'Preferred-Languages: en',
    `Canonical: ${canonical}`,
  ];
  return `${lines.join('\n')}\n`;
}
