/** Site base with one slash at each end. Astro fills in BASE_URL; plain Node (tests) falls back to `/`. */
const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/*$/, '/');

/**
 * The address of a page of this site under the base path.
 * @param path absolute inside the site, such as `/styles/anxious/` or `/glossary/#trigger`
 */
export function href(path: string): string {
  return base + path.replace(/^\//, '');
}

/** The full public address of a page, for canonical links and for print. */
export function absolute(path: string, site: URL | undefined): string {
  return new URL(href(path), site ?? 'http://localhost:4321').href;
}
