import { documentsOf, field, filesOf, list, sourceIds, termsOf, text } from '../../../lib/content/library.ts';
import type { Library } from '../../../lib/content/library.ts';
import { linksIn } from '../../../lib/inline.ts';
import { articleAnchors, fixedRoutes } from '../../../lib/site/routes.ts';
import { sections } from '../../../schemas/article.ts';
import type { Rule } from '../index.ts';
import { fieldName } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
import { textsIn } from '../texts-in.ts';

/** Links in articles and quizzes: to pages, to places in pages, to terms, out of the site. */
export const links: Rule = (library, report) => {
  const site = mapOf(library);
  for (const article of documentsOf(library)) {
    for (const { url, line } of article.links) {
      const problem = judge(url, `/${article.slug}/`, site);
      if (problem) report({ file: article.path, line, ...problem });
    }
  }
  for (const file of filesOf(library, 'quiz')) {
    for (const { path, value } of textsIn(file.value)) {
      for (const url of linksIn(value)) {
        const problem = judge(url, `/quizzes/${file.id}/`, site);
        if (problem) report({ file: file.path, line: file.lineOf(path), field: fieldName(path), ...problem });
      }
    }
  }
};

interface SiteMap {
  pages: Set<string>;
  /** Page → anchors that can be known here. A page without an entry is checked in the built site. */
  anchors: Map<string, Set<string>>;
  moved: Map<string, string | undefined>;
}

/** All addresses of the site, as far as the content decides them. */
export function mapOf(library: Library): SiteMap {
  const pages = new Set([...fixedRoutes, ...sections.map((section) => `/${section}/`)]);
  const anchors = new Map<string, Set<string>>();
  for (const { slug, headings, path, syntax } of documentsOf(library)) {
    pages.add(`/${slug}/`);
    // A page that cannot be read has unknown headings; the layout of the other adds places of its own.
    if (syntax || path === 'pages/clinicians.mdx') continue;
    const own = path.startsWith('pages/') ? [] : articleAnchors;
    anchors.set(`/${slug}/`, new Set([...headings.map((heading) => heading.id), ...own]));
  }
  for (const { id } of filesOf(library, 'quiz')) pages.add(`/quizzes/${id}/`);
  anchors.set('/glossary/', new Set(termsOf(library).map((term) => term.id)));
  const countries = filesOf(library, 'helplines').flatMap((file) => list(field(file.value, 'countries')).map((country) => text(field(country, 'id'))));
  anchors.set('/get-help-now/', new Set(countries.filter((id) => id !== undefined)));
  anchors.set('/quizzes/', new Set(sections));
  const sources = sourceIds(library);
  if (sources) anchors.set('/references/', sources);
  const moved = new Map<string, string | undefined>();
  for (const file of filesOf(library, 'redirects')) {
    for (const entry of list(file.value)) {
      const from = text(field(entry, 'from'));
      if (from) moved.set(from, text(field(entry, 'to')));
    }
  }
  return { pages, anchors, moved };
}

function judge(url: string, own: string, site: SiteMap): Omit<Problem, 'file' | 'line'> | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) {
    if (/^(https:\/\/|mailto:)/i.test(url)) return undefined;
    return {
      kind: 'link/unsafe',
      what: `The link "${url}" is not a safe web address.`,
      mend: url.startsWith('tel:')
        ? 'Put phone numbers into helplines.yaml, with source and date, and link /get-help-now/.'
        : 'Write an address that starts with https://.',
    };
  }
  const [address = '', anchor] = url.split('#');
  if (address === '' && anchor !== undefined) return place(own, anchor, url, site);
  if (!address.startsWith('/') || !address.endsWith('/') || address.includes('?')) {
    const mended = `/${address.replace(/\?.*$/, '').replace(/^\.*\/+|\/+$|\.mdx?$/g, '')}/`;
    return {
      kind: 'link/slashes',
      what: `The link "${url}" does not start and end with a slash.`,
      mend: `Write the whole address inside the site, such as ${mended}${anchor === undefined ? '' : `#${anchor}`}`,
    };
  }
  if (!site.pages.has(address)) {
    if (site.moved.has(address)) {
      const to = site.moved.get(address);
      return { kind: 'link/moved', what: `The page ${address} has ${to ? 'moved' : 'been withdrawn'}.`, mend: to ? `Link to ${to}.` : 'Take the link out.' };
    }
    return { kind: 'link/unknown-page', what: `There is no page ${address}`, mend: `${didYouMean(address, [...site.pages])}Link to a page that exists.` };
  }
  return anchor === undefined ? undefined : place(address, anchor, url, site);
}

function place(page: string, anchor: string, url: string, site: SiteMap): Omit<Problem, 'file' | 'line'> | undefined {
  const known = site.anchors.get(page);
  if (!known || known.has(decode(anchor))) return undefined;
  if (page === '/glossary/') {
    return {
      kind: 'link/unknown-term',
      what: `The glossary has no term \`${anchor}\`.`,
      mend: `${didYouMean(anchor, [...known])}Correct the link, or add glossary/${anchor || 'term'}.yaml.`,
    };
  }
  const shown = known.size === 0 ? 'The page has no places to link to.' : `Its anchors are: ${[...known].slice(0, 30).join(', ')}.`;
  return {
    kind: 'link/unknown-anchor',
    what: `The link "${url}" leads to no place in ${page}`,
    mend: `${didYouMean(anchor, [...known])}${page === '/references/' ? 'Write the id of a source.' : shown}`,
  };
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
