import { field, filesOf, list, text } from '../../../lib/content/library.ts';
import { Lookup } from '../../../lib/pack/catalog.ts';
import { isItem } from '../../../lib/pack/pack.ts';
import { catalogOf } from '../../pack/catalog.ts';
import type { Rule } from '../index.ts';
import { fieldName } from '../problem.ts';
import { didYouMean } from '../suggest.ts';

/** Ready packs lead to things that exist, each once. */
export const packs: Rule = (library, report) => {
  const lookup = new Lookup(catalogOf(library, { help: 'Get help now' }));
  for (const file of filesOf(library, 'ready pack')) {
    const seen = new Set<string>();
    list(field(file.value, 'items')).forEach((value, index) => {
      const item = text(value);
      if (item === undefined || !isItem(item)) return; // the shape says so
      const where = ['items', index] as const;
      const place = { file: file.path, line: file.lineOf(where), field: fieldName(where) };
      if (seen.has(item)) {
        report({ kind: 'page/repeated', ...place, what: `"${item}" is named twice.`, mend: 'Delete it, or name another page.' });
      }
      seen.add(item);
      if (lookup.entries.has(item)) return;
      const page = item.split(':')[0] ?? '';
      const near = [...lookup.entries.keys()].filter((id) => !lookup.entries.has(page) || id.startsWith(`${page}:`));
      report({
        kind: 'pack/unknown-item',
        ...place,
        what: `Nothing in the library is called "${item}".`,
        mend: `${didYouMean(item, near)}Write a page (styles/anxious), its handout (styles/anxious/handout), a part by its anchor (styles/anxious:what-helps), a term (glossary:trigger) or a worksheet (worksheets/repair).`,
      });
    });
  }
};
