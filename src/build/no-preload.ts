import type { Plugin } from 'vite';

/**
 * Replaces Vite's helper that preloads what a lazy module needs. Our lazy modules need nothing but a chunk or two,
 * and the helper is a kilobyte that every page would carry.
 */
export function noPreload(): Plugin {
  return {
    name: 'no-preload',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
