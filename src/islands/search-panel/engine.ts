import { openLibrary, type SearchLibrary } from '../../lib/search/library.ts';
import type { SearchModel } from '../../lib/search/model.ts';
import { askPagefind, OPTIONS, type Pagefind } from '../../lib/search/pagefind.ts';
import type { Ranked } from '../../lib/search/search.ts';
import type { Understanding } from '../../lib/search/understand.ts';

/** How long loading may take before the reader gets the list of all pages instead, in milliseconds. */
const PATIENCE = 2500;

/** The understanding, and Pagefind's index behind it. Both are fetched whole and once, so that no request betrays a search. */
export class Engine {
  readonly #base: string;
  #library: Promise<SearchLibrary> | undefined;
  #pagefind: Promise<Pagefind> | undefined;

  constructor(base: string) {
    this.#base = base;
  }

  /** The understanding. Rejects where it cannot be had in time; the next call tries again. */
  library(): Promise<SearchLibrary> {
    this.#library ??= inTime(fetchLibrary(this.#base)).catch((error: unknown) => {
      this.#library = undefined;
      throw error;
    });
    return this.#library;
  }

  /** Pagefind with its whole index. Rejects likewise. */
  pagefind(): Promise<Pagefind> {
    this.#pagefind ??= inTime(fetchPagefind(this.#base, this.library())).catch((error: unknown) => {
      this.#pagefind = undefined;
      throw error;
    });
    return this.#pagefind;
  }

  /** Asks Pagefind from strict to loose. */
  async ask(understanding: Understanding): Promise<Ranked[]> {
    const [library, pagefind] = [await this.library(), await this.pagefind()];
    return askPagefind(pagefind, understanding, library, rest);
  }
}

/** Lets the browser have its turn: what is heavy is done in slices. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function fetchLibrary(base: string): Promise<SearchLibrary> {
  const answer = await fetch(`${base}pagefind/understanding.bin`);
  if (!answer.ok || !answer.body) throw new Error(`The search index answered ${answer.status}.`);
  const model = (await new Response(answer.body.pipeThrough(new DecompressionStream('gzip'))).json()) as SearchModel;
  return openLibrary(model, rest);
}

async function fetchPagefind(base: string, library: Promise<SearchLibrary>): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options(OPTIONS);
  await pagefind.init();
  await pagefind.preload((await library).probes);
  return pagefind;
}

function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The search index did not load in time.')), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const engines = new Map<string, Engine>();

/** The one engine of a page; two panels share it. */
export function engineAt(base: string): Engine {
  const engine = engines.get(base) ?? new Engine(base);
  engines.set(base, engine);
  return engine;
}
