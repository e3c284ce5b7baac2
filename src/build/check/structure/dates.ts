import type { Data } from '../../../lib/content/data-file.ts';
import { field, filesOf, text } from '../../../lib/content/library.ts';
import type { Rule } from '../index.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Published, then checked, then checked again; and the section is the folder. */
export const dates: Rule = (library, report) => {
  const dated: { path: string; front: Pick<Data, 'value' | 'lineOf'> }[] = [
    ...library.articles,
    ...filesOf(library, 'quiz').map((file) => ({ path: file.path, front: file })),
  ];
  for (const { path, front } of dated) {
    const read = (name: string): string | undefined => {
      const value = text(field(front.value, name));
      return value !== undefined && DAY.test(value) ? value : undefined;
    };
    const later = (after: string, before: string, equal: boolean): void => {
      const [a, b] = [read(after), read(before)];
      if (a === undefined || b === undefined || a > b || (equal && a === b)) return;
      report({
        kind: 'shape/dates-out-of-order',
        file: path,
        line: front.lineOf([after]),
        field: after,
        what: `\`${after}\` is ${a}, but \`${before}\` is ${b}.`,
        mend: `Write a day ${equal ? 'on or after' : 'after'} \`${before}\`.`,
      });
    };
    later('checked', 'published', true);
    later('nextCheck', 'checked', false);
  }
  for (const { path, front } of library.articles) {
    const section = text(field(front.value, 'section'));
    const folder = path.split('/')[1];
    if (section !== undefined && path.split('/').length === 3 && section !== folder) {
      report({
        kind: 'shape/wrong-section',
        file: path,
        line: front.lineOf(['section']),
        field: 'section',
        what: `\`section\` is "${section}", but the file is in the folder "${folder}".`,
        mend: `Write \`section: ${folder}\`, or move the file to articles/${section}/.`,
      });
    }
  }
};
