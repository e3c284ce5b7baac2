import { Lookup, type Catalog } from './catalog.ts';

/** How long the catalog may take, in milliseconds. */
const PATIENCE = 8000;

/** The catalog as it comes from the site, with the words of the tray. */
export interface OpenCatalog {
  lookup: Lookup;
  words: Record<string, string>;
}

let opened: Promise<OpenCatalog> | undefined;

/**
 * Loads /pack/catalog.json once. The whole list comes every time, so the request says nothing about a pack.
 * @param base base path of the site, with a slash at each end
 * @throws Error where it does not come in time or is no catalog; the next call tries again
 */
export function openCatalog(base: string): Promise<OpenCatalog> {
  opened ??= load(base).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function load(base: string): Promise<OpenCatalog> {
  const answer = await fetch(`${base}pack/catalog.json`, { signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`The catalog answered ${answer.status}.`);
  const { words, ...catalog } = (await answer.json()) as Catalog & { words: Record<string, string> };
  return { lookup: new Lookup(catalog), words };
}
