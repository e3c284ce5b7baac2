import { monthsAfter } from './dates.ts';
import type { HelplineService } from '../schemas/helplines.ts';

/** The address that a tap on a contact opens: `tel:`, `sms:` with its keyword, `mailto:` or https. */
export function contactHref(contact: HelplineService['contacts'][number]): string {
  const digits = contact.to.replace(/[^\d+*#]/g, '');
  switch (contact.kind) {
    case 'call':
      return `tel:${digits}`;
    case 'text':
      return `sms:${digits}${contact.keyword ? `?&body=${encodeURIComponent(contact.keyword)}` : ''}`;
    case 'email':
      return `mailto:${contact.to}`;
    default:
      return contact.href ?? '';
  }
}

/** Numbers are looked up again after this many months. */
const GOOD_FOR = 6;

/** The last day on which a number may be relied on without a look at the service's own page. */
export const goodUntil = (checked: string): string => monthsAfter(checked, GOOD_FOR);
