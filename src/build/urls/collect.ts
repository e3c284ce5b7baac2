import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'node-html-parser';

/** What a built site offers to be linked to. */
export interface Offered {
  /** Paths of pages and files, without what has a hash in its name or belongs to the search engine. */
  paths: Set<string>;
  /** All ids of each page. */
  ids: Map<string, Set<string>>;
  /** Addresses that the ledger promises: the paths, and the anchors that people are meant to point at. */
  promised: string[];
}

/** Folders whose names change with their content, and files for machines. */
const INTERNAL = /^(_astro|pagefind|fonts)\/|^(_headers|_redirects|404\.html|sitemap.*|robots\.txt)$/;

/** What people point at: headings, glossary terms, sources, countries of the help page, rows of the evidence table. */
const POINTED_AT = 'main :is(h2, h3)[id], main .terms > div[id], main .reference-list > li[id], main tr[id]';

/**
 * Looks through a built site.
 * @param dist folder of the site
 */
export function collect(dist: string): Offered {
  const offered: Offered = { paths: new Set(), ids: new Map(), promised: [] };
  for (const file of globSync('**/*', { cwd: dist, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const inside = join(file.parentPath, file.name)
      .slice(join(dist).length + 1)
      .split(sep)
      .join('/');
    if (INTERNAL.test(inside)) continue;
    const path = `/${inside.replace(/(^|\/)index\.html$/, '$1')}`;
    if (!inside.endsWith('.html')) {
      offered.paths.add(path);
      continue;
    }
    const root = parse(readFileSync(join(dist, inside), 'utf8'));
    // A page at an old address is a signpost, not a page.
    if (root.querySelector('meta[http-equiv="refresh"]')) continue;
    offered.paths.add(path);
    offered.ids.set(path, new Set(root.querySelectorAll('[id]').map((element) => element.id)));
    const anchors = root.querySelectorAll(POINTED_AT.replaceAll(':is(h2, h3)[id]', 'h2[id], main h3[id]')).map((element) => `${path}#${element.id}`);
    offered.promised.push(...anchors);
  }
  offered.promised.push(...offered.paths);
  offered.promised.sort();
  return offered;
}
