import { field, filesOf, list, text } from '../../../lib/content/library.ts';
import { sections } from '../../../schemas/article.ts';
import type { Rule } from '../index.ts';
import { fieldName } from '../problem.ts';

/** sections.yaml names each section once. */
export const sectionsListed: Rule = (library, report) => {
  for (const file of filesOf(library, 'sections')) {
    const ids = list(file.value).map((entry) => text(field(entry, 'id')));
    if (!Array.isArray(file.value)) continue;
    const mend = 'Name each section once.';
    for (const section of sections.filter((one) => !ids.includes(one))) {
      report({ kind: 'sections/incomplete', file: file.path, what: `The section \`${section}\` is missing.`, mend });
    }
    ids.forEach((id, index) => {
      if (id === undefined || ids.indexOf(id) === index) return;
      report({
        kind: 'sections/incomplete',
        file: file.path,
        line: file.lineOf([index, 'id']),
        field: fieldName([index, 'id']),
        what: `The section \`${id}\` stands in the list twice.`,
        mend,
      });
    });
  }
};
