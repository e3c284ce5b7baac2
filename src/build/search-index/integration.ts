import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { basePath, environment } from '../../lib/site/environment.ts';
import { buildIndex } from './build.ts';

/** Builds the Pagefind index after the pages, and serves the last one built while developing. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => report(logger, await buildIndex(fileURLToPath(dir))),
      'astro:server:setup': ({ server, logger }) => {
        const folder = resolve(environment().outDir, 'pagefind');
        if (!existsSync(folder)) logger.warn('No search index yet: run `npm run build` once, or start with `npm run dev`.');
        server.middlewares.use(`${basePath()}pagefind`, sirv(folder, { dev: true }));
      },
    },
  };
}

function report(logger: AstroIntegrationLogger, { pages, terms, milliseconds }: Awaited<ReturnType<typeof buildIndex>>): void {
  logger.info(`${pages} pages and ${terms} glossary terms indexed in ${milliseconds} ms`);
}
