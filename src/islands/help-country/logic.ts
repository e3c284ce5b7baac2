/**
 * Nearest country for a reader, from the languages of the browser such as `en-GB`.
 * @param languages in the reader's order
 * @param regions region codes of each country on the page
 * @returns index into `regions`, or undefined where no language names a region that is listed
 */
export function suggestCountry(languages: readonly string[], regions: readonly (readonly string[])[]): number | undefined {
  for (const language of languages) {
    const region = /[-_]([A-Za-z]{2})\b/.exec(language)?.[1]?.toUpperCase();
    const index = region ? regions.findIndex((codes) => codes.includes(region)) : -1;
    if (index >= 0) return index;
  }
  return undefined;
}

/**
 * What was kept, where it is still the id of a country on the page. It may be old or tampered with.
 * @param kept whatever the storage gave
 */
export function keptCountry(kept: unknown, ids: readonly string[]): string | undefined {
  return typeof kept === 'string' && ids.includes(kept) ? kept : undefined;
}

/**
 * Whether a number was looked up too long ago.
 * @param goodUntil last day on which it may be relied on, `YYYY-MM-DD`
 * @param now milliseconds since 1970; a wrong clock can only hide or show a warning, the day of the check always stands there
 */
export function isOld(goodUntil: string, now: number): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(goodUntil) && now >= Date.parse(goodUntil) + 86_400_000;
}
