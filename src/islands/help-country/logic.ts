/**
 * Nearest country for a reader, from the languages of the browser such as `en-GB`.
 * @param languages in the reader's order
 * @param regions region codes of each country on the page
 * @returns index into `regions`, or undefined where no language names a region that is listed
 */
export function suggestCountry(languages: readonly string[], regions: string[][]): number | undefined {
  for (const language of languages) {
    const region = /[-_]([A-Za-z]{2})\b/.exec(language)?.[1]?.toUpperCase();
    const index = region ? regions.findIndex((codes) => codes.includes(region)) : -1;
    if (index >= 0) return index;
  }
  return undefined;
}
