import type { AstroUserConfig } from 'astro';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import { basePath, environment } from '../lib/site/environment.ts';
import { noPreload } from './no-preload.ts';
import { headings } from './markdown/headings.ts';
import { citations } from './markdown/citations.ts';
import { links } from './markdown/links.ts';
import { tables } from './markdown/tables.ts';
import { contentGate } from './content-gate.ts';
import { searchIndex } from './search-index/integration.ts';

/** The site's Astro settings. See src/lib/site/environment.ts for the variables that move it. */
export function siteConfig(): AstroUserConfig {
  const { siteUrl, outDir, cacheDir } = environment();
  return {
    site: siteUrl,
    base: basePath(),
    outDir,
    cacheDir,
    trailingSlash: 'always',
    // Astro's default glues a word to the link after it; see shared/models.md, finding 1.
    compressHTML: true,
    // The one stylesheet is written into each page by src/layouts/Base.astro, with its hash in the policy.
    build: { format: 'directory', inlineStylesheets: 'never' },
    prerenderConflictBehavior: 'error',
    markdown: {
      syntaxHighlight: false,
      processor: satteri({
        features: { smartPunctuation: { quotes: true, ellipses: true, dashes: false } },
        hastPlugins: [citations, headings, links, tables],
      }),
    },
    integrations: [mdx(), sitemap({ filter: (page) => !/\/(search|handout)\/$/.test(page) }), contentGate(), searchIndex()],
    devToolbar: { enabled: false },
    vite: {
      plugins: [tailwindcss(), noPreload()],
      // An inlined script would need its own hash in the policy.
      build: {
        assetsInlineLimit: 0,
        modulePreload: false,
        // What every page runs in one file: fewer requests, and a dictionary in common.
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [{ name: 'site', test: /src\/(lib\/(island|storage)|islands\/(glossary-terms|knowledge-check|page-tools)\/element|islands\/start)\.ts/ }],
            },
          },
        },
      },
    },
  };
}
