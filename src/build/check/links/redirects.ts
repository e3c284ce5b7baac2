import { field, filesOf, list, text } from '../../../lib/content/library.ts';
import type { Rule } from '../index.ts';
import { fieldName } from '../problem.ts';
import type { ProblemKind } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
import { mapOf } from './links.ts';

/** Redirects: each old address once, to a page that is there, never in a circle, never over a live page. */
export const redirects: Rule = (library, report) => {
  const { pages, anchors, moved } = mapOf(library);
  /** A page, or a part of one where its parts are known. */
  const isHere = (address: string): boolean => {
    const [page = '', anchor] = address.split('#');
    return pages.has(page) && (anchor === undefined || (anchors.get(page)?.has(anchor) ?? true));
  };
  for (const file of filesOf(library, 'redirects')) {
    const seen = new Set<string>();
    list(file.value).forEach((entry, index) => {
      const from = text(field(entry, 'from'));
      const to = text(field(entry, 'to'));
      const problem = (kind: ProblemKind, name: 'from' | 'to', what: string, mend: string): void =>
        report({ kind, file: file.path, line: file.lineOf([index, name]), field: fieldName([index, name]), what, mend });

      if (from !== undefined && seen.has(from)) problem('redirect/duplicate', 'from', `${from} stands in the list twice.`, 'Keep one of the two.');
      if (from !== undefined) seen.add(from);
      if (from !== undefined && isHere(from)) {
        problem('redirect/shadows-page', 'from', `${from} is a page of the site; nobody could reach it.`, 'Delete the redirect, or move the page first.');
      }
      if (to === undefined || isHere(to)) return;
      if (from !== undefined && leadsBack(from, moved)) {
        problem('redirect/loop', 'to', `${from} leads in a circle.`, 'Let it lead to the page as it is called now.');
      } else if (moved.has(to)) {
        const end = moved.get(to);
        problem(
          'redirect/unknown-target',
          'to',
          `${to} has ${end ? 'moved itself' : 'been withdrawn'}.`,
          end ? `Write \`to: ${end}\`.` : 'Write `withdrawn` with the reason here too.',
        );
      } else {
        problem(
          'redirect/unknown-target',
          'to',
          `There is no page ${to}`,
          `${didYouMean(to, [...pages])}Write the address of a page, or \`withdrawn\` with the reason.`,
        );
      }
    });
  }
};

function leadsBack(from: string, moved: ReadonlyMap<string, string | undefined>): boolean {
  const passed = new Set<string>();
  for (let here: string | undefined = from; here !== undefined; here = moved.get(here)) {
    if (passed.has(here)) return true;
    passed.add(here);
  }
  return false;
}
