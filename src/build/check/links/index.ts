import type { Rule } from '../index.ts';
import { citations } from './citations.ts';
import { evidenceTable } from './evidence-table.ts';
import { figures } from './figures.ts';
import { links } from './links.ts';
import { packs } from './packs.ts';
import { pages } from './pages.ts';
import { redirects } from './redirects.ts';

/** The rules about what one file names in another: sources, pages, figures, parts of packs, old addresses. */
export const linkRules: readonly Rule[] = [citations, pages, figures, packs, evidenceTable, links, redirects];
