import GithubSlugger from 'github-slugger';
import { defineHastPlugin } from 'satteri';
import type { PluginFactoryContext } from 'satteri';
import { slugOf } from '../../lib/content/article-file.ts';
import { readRedirects } from '../../lib/documents.ts';

/**
 * Makes every heading a link to itself, so that a part of a page can be pointed at without looking for its address.
 * The id is the one that Astro would give. An anchor that has moved (`/styles/anxious/#old` in redirects.yaml) keeps
 * working: an empty mark with the old id stands in the heading that replaces it.
 */
export const headings = ({ fileURL }: PluginFactoryContext) => {
  const slugger = new GithubSlugger();
  const [, file = ''] = /\/((?:articles|pages)\/.*)$/.exec(fileURL?.pathname ?? '') ?? [];
  const moved = movedAnchors(`/${slugOf(file)}/`);
  return defineHastPlugin({
    name: 'headings',
    element: {
      filter: ['h2', 'h3'],
      visit(node, context) {
        const id = slugger.slug(context.textContent(node));
        const marks = (moved.get(id) ?? []).map((old) => ({ type: 'element' as const, tagName: 'span', properties: { id: old }, children: [] }));
        const link = { type: 'element' as const, tagName: 'a', properties: { href: `#${id}` }, children: node.children };
        context.replaceNode(node, { ...node, properties: { ...node.properties, id }, children: [...marks, link] });
      },
    },
  });
};

/** Anchors of a page that exist today, with the old ones that lead to each. */
function movedAnchors(page: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const one of readRedirects()) {
    const [from, old] = one.from.split('#');
    const [to, now] = 'to' in one ? one.to.split('#') : [];
    if (from === page && to === page && old && now) found.set(now, [...(found.get(now) ?? []), old]);
  }
  return found;
}
