import { openLibrary, type SearchLibrary } from '../../lib/search/library.ts';
import type { SearchModel } from '../../lib/search/model.ts';
import { askPagefind, OPTIONS, type Pagefind } from '../../lib/search/pagefind.ts';
import type { Ranked } from '../../lib/search/search.ts';
import type { Understanding } from '../../lib/search/understand.ts';

/** How long loading may take before the reader gets the list of all pages instead, in milliseconds. */
const PATIENCE = 2500;
/** After so long what is loading is taken for lost, and the next search tries again. */
const LOST = 15_000;

/** Something that is loaded once. A slow device may take longer than a reader should wait for it; it is used when it comes. */
class Loading<Value> {
  readonly #load: () => Promise<Value>;
  #promise: Promise<Value> | undefined;
  #since = 0;
  #isHere = false;

  constructor(load: () => Promise<Value>) {
    this.#load = load;
  }

  /** Rejects where it cannot be had in time; the next call waits on, or tries again where loading has failed. */
  soon(): Promise<Value> {
    const promise = this.start();
    return new Promise((resolve, reject) => {
      const left = Math.max(0, this.#since + PATIENCE - performance.now());
      const timer = setTimeout(() => reject(new Error('The search index did not load in time.')), left);
      promise.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  start(): Promise<Value> {
    if (this.#promise && (this.#isHere || performance.now() - this.#since < LOST)) return this.#promise;
    this.#since = performance.now();
    const promise = this.#load();
    this.#promise = promise;
    promise.then(
      () => {
        if (this.#promise === promise) this.#isHere = true;
      },
      () => {
        if (this.#promise === promise) this.#promise = undefined;
      },
    );
    return promise;
  }

  /** Whether it is on its way. */
  get isComing(): boolean {
    return this.#promise !== undefined && !this.#isHere;
  }

  /** True when it has come, false when it has failed. */
  async later(): Promise<boolean> {
    return (
      (await this.#promise?.then(
        () => true,
        () => false,
      )) === true
    );
  }
}

/** The understanding, and Pagefind's index behind it. Both are fetched whole and once, so that no request betrays a search. */
export class Engine {
  readonly #library: Loading<SearchLibrary>;
  readonly #pagefind: Loading<Pagefind>;

  constructor(base: string) {
    this.#library = new Loading(() => fetchLibrary(base));
    this.#pagefind = new Loading(() => fetchPagefind(base, this.#library.start()));
  }

  /** Begins to load, so that all is there when the first word is. */
  wake(): void {
    this.#pagefind.start().catch(() => undefined);
  }

  /** The understanding. Rejects where it cannot be had in time. */
  library(): Promise<SearchLibrary> {
    return this.#library.soon();
  }

  /** Asks Pagefind from strict to loose. Rejects where it cannot be had in time. */
  async ask(understanding: Understanding): Promise<Ranked[]> {
    const [library, pagefind] = [await this.#library.soon(), await this.#pagefind.soon()];
    return askPagefind(pagefind, understanding, library, rest);
  }

  /** After a search that came too soon: true when it is worth to be made again. */
  async later(): Promise<boolean> {
    const coming = [this.#library, this.#pagefind].find((one) => one.isComing);
    return coming !== undefined && coming.later();
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

const engines = new Map<string, Engine>();

/** The one engine of a page; two panels share it. */
export function engineAt(base: string): Engine {
  const engine = engines.get(base) ?? new Engine(base);
  engines.set(base, engine);
  return engine;
}
