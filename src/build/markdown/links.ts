import { defineHastPlugin } from 'satteri';
import type { PluginFactoryContext } from 'satteri';
import { basePath } from '../../lib/site/environment.ts';

/** What the plugin leaves in the front matter: ids of the glossary terms that the body links to. */
export const TERMS = 'terms';

/**
 * Puts the base path before links inside the site and marks links to the glossary,
 * so that the definition can open in place. Without JavaScript they stay plain links.
 */
export const links = ({ data }: PluginFactoryContext) => {
  const terms: string[] = [];
  return defineHastPlugin({
    name: 'links',
    after() {
      if (data.astro) data.astro.frontmatter[TERMS] = terms;
    },
    element: {
      filter: ['a'],
      visit(node, context) {
        const target = node.properties?.['href'];
        if (typeof target !== 'string' || !target.startsWith('/')) return;
        const term = /^\/glossary\/#([a-z0-9-]+)$/.exec(target)?.[1];
        if (term) {
          if (!terms.includes(term)) terms.push(term);
          context.setProperty(node, 'className', ['term']);
        }
        context.setProperty(node, 'href', basePath() + target.slice(1));
      },
    },
  });
};
