import { defineHastPlugin } from 'satteri';
import type { PluginFactoryContext } from 'satteri';
import { splitCitations } from '../../lib/sources/citations.ts';

/** What the plugin leaves in the front matter for the layout: source ids in the order of their numbers. */
export const CITED = 'cited';

/**
 * Turns `[@brom-2017]` and `[@a; @b]` into small numbered links to the Sources list.
 * Numbers are given by first appearance; the first appearance carries the id that the way back leads to.
 * Unknown ids are refused by the content check, which runs before.
 */
export const citations = ({ data }: PluginFactoryContext) => {
  const cited: string[] = [];
  return defineHastPlugin({
    name: 'citations',
    after() {
      if (data.astro) data.astro.frontmatter[CITED] = cited;
    },
    text(node, context) {
      const parts = splitCitations(node.value);
      if (parts.every((part) => typeof part === 'string')) return;
      context.replaceNode(
        node,
        parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : marker(part, cited))),
      );
    },
  });
};

/** `<sup><a href="#s1">1</a> <a href="#s2">2</a></sup>` */
function marker(ids: string[], cited: string[]) {
  const children = ids.flatMap((id, index) => {
    const first = !cited.includes(id);
    if (first) cited.push(id);
    const number = cited.indexOf(id) + 1;
    const link = {
      type: 'element' as const,
      tagName: 'a',
      properties: { href: `#s${number}`, ...(first ? { id: `c${number}` } : {}), ariaLabel: `Source ${number}` },
      children: [{ type: 'text' as const, value: String(number) }],
    };
    return index === 0 ? [link] : [{ type: 'text' as const, value: ' ' }, link];
  });
  return { type: 'element' as const, tagName: 'sup', properties: {}, children };
}
