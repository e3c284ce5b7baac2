import type { Rule } from '../index.ts';
import { citations } from './citations.ts';
import { dates } from './dates.ts';
import { figures } from './figures.ts';
import { evidenceTable } from './evidence-table.ts';
import { files } from './files.ts';
import { links } from './links.ts';
import { markup } from './markup.ts';
import { names } from './names.ts';
import { outline } from './outline.ts';
import { packs } from './packs.ts';
import { pages } from './pages.ts';
import { questions } from './questions.ts';
import { redirects } from './redirects.ts';
import { shapes } from './shapes.ts';
import { sectionsListed } from './sections.ts';

/** The rules that keep the content whole. Each module holds one group and knows nothing of the others. */
export const structureRules: readonly Rule[] = [
  files,
  shapes,
  dates,
  names,
  citations,
  pages,
  figures,
  packs,
  evidenceTable,
  links,
  markup,
  outline,
  questions,
  redirects,
  sectionsListed,
];
