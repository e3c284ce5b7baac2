import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { environment } from './site/environment.ts';
import { evidenceTable, type EvidenceTable } from '../schemas/evidence/evidence-table.ts';
import { helplines, type Helplines } from '../schemas/helplines.ts';
import { methodComparison, type MethodComparison } from '../schemas/evidence/methods.ts';
import { safetyPhrases, type SafetyPhrases } from '../schemas/search.ts';
import { redirects, type Redirects } from '../schemas/redirects.ts';
import { sectionList, type SectionEntry } from '../schemas/section.ts';
import { site, type SiteText } from '../schemas/site.ts';

/** The single documents of the content folder, read at build time. A wrong file has stopped the build before. */

const read = (name: string): unknown => parse(readFileSync(join(resolve(environment().contentDir), name), 'utf8'));

/** content/sections.yaml, in the order of the site. */
export const readSections = (): SectionEntry[] => sectionList.parse(read('sections.yaml'));

/** content/site.yaml */
export const readSite = (): SiteText => site.parse(read('site.yaml'));

/** content/helplines.yaml */
export const readHelplines = (): Helplines => helplines.parse(read('helplines.yaml'));

/** content/redirects.yaml */
export const readRedirects = (): Redirects => redirects.parse(read('redirects.yaml') ?? []);

/** content/evidence/methods.yaml */
export const readMethods = (): MethodComparison => methodComparison.parse(read('evidence/methods.yaml'));

/** content/search/safety.yaml; a fork may do without. */
export const readSafety = (): SafetyPhrases => {
  const file = join(resolve(environment().contentDir), 'search/safety.yaml');
  return safetyPhrases.parse(existsSync(file) ? parse(readFileSync(file, 'utf8')) : { always: [], topics: [], learning: [], not: [] });
};
/** content/evidence/table.yaml */
export const readEvidenceTable = (): EvidenceTable => evidenceTable.parse(read('evidence/table.yaml'));

/** A figure of content/evidence/plots, as it is written. */
export const readPlot = (name: string): unknown => read(`evidence/plots/${name}.yaml`);
