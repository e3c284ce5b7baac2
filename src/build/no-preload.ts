import type { Plugin } from 'vite';

/**
 * Takes out what Vite adds to preload the imports of lazy modules. Our lazy modules need nothing but a chunk or two,
 * and the helper with its table of files is over a kilobyte that every page would carry.
 */
export function noPreload(): Plugin {
  return {
    name: 'no-preload',
    enforce: 'post',
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
    // The table is written after all other plugins have run.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk') chunk.code = withoutTable(chunk.code);
        }
      },
    },
  };
}

/** Removes the table of files and every mention of it; code without one comes back as it was. */
export function withoutTable(code: string): string {
  return code.replace(/^const __vite__mapDeps=.*\n/, '').replace(/,\s*__vite__mapDeps\(\[[\d,]*\]\)/g, '');
}
