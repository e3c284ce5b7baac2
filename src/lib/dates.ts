const readable = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthOnly = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-11-24` as a person reads it: Nov 24, 2026. */
export const readableDay = (day: string): string => readable.format(new Date(`${day}T00:00:00Z`));

/** `2027-05-24` as May 2027. */
export const readableMonth = (day: string): string => monthOnly.format(new Date(`${day}T00:00:00Z`));

/** The same day some months later: `2026-11-24` and 6 is `2027-05-24`. A day that the month lacks becomes its last: Aug 31 and 6 is Feb 28. */
export function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return date.toISOString().slice(0, 10);
}
