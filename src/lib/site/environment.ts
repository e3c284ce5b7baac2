/** Where the site is built from and to. Every value comes from the environment and has a default. */
export interface Environment {
  /** Public origin, without a trailing slash, such as https://securebase.example. */
  siteUrl: string;
  /** Folder with the content, relative to the project or absolute. */
  contentDir: string;
  /** Folder that the site is built into. */
  outDir: string;
  /** Folder for Astro's cache; two builds at once need two. */
  cacheDir: string;
}

const inNode = typeof process !== 'undefined';
const variable = (name: string): string | undefined => (inNode ? process.env[name]?.trim() || undefined : undefined);

/** Reads SITE_URL, CONTENT_DIR, OUT_DIR and CACHE_DIR. Throws where SITE_URL is no http(s) address. */
export function environment(): Environment {
  const siteUrl = variable('SITE_URL') ?? 'http://localhost:4321';
  if (!URL.canParse(siteUrl) || !/^https?:$/.test(new URL(siteUrl).protocol)) {
    throw new Error(`SITE_URL is "${siteUrl}". Write a full address, such as https://securebase.example`);
  }
  const contentDir = variable('CONTENT_DIR') ?? 'content';
  // Astro keeps what it has read in its cache, so another content folder gets another cache.
  const cacheDir = variable('CACHE_DIR') ?? (contentDir === 'content' ? '.cache/astro' : `.cache/${contentDir.replace(/[^\w-]+/g, '-')}`);
  return { siteUrl: siteUrl.replace(/\/+$/, ''), contentDir, outDir: variable('OUT_DIR') ?? 'dist', cacheDir };
}

/** BASE_PATH with one slash at each end: `/` or `/library/`. */
export function basePath(): string {
  const path = (variable('BASE_PATH') ?? '/').replace(/^\/+|\/+$/g, '');
  return path === '' ? '/' : `/${path}/`;
}
