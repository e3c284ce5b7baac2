const readable = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthOnly = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-11-24` as a person reads it: Nov 24, 2026. */
export const readableDay = (day: string): string => readable.format(new Date(`${day}T00:00:00Z`));

/** `2027-05-24` as May 2027. */
export const readableMonth = (day: string): string => monthOnly.format(new Date(`${day}T00:00:00Z`));
