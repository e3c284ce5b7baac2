import type { ArticleFile, Node } from '../../../lib/content/article-file.ts';
import { documentsOf } from '../../../lib/content/library.ts';
import { reservedIds } from '../../../lib/site/routes.ts';
import { closingHeadings } from '../../../lib/content/tags.ts';
import type { Rule } from '../index.ts';
import { nearest } from '../suggest.ts';

/** Headings in order, the three that close every article, and the practice box. */
export const outline: Rule = (library, report) => {
  for (const article of documentsOf(library)) levels(article, report);
  for (const article of library.articles) {
    if (article.syntax) continue;
    const file = article.path;

    const second = article.headings.filter((heading) => heading.depth === 2);
    const last = second.slice(-closingHeadings.length).map((heading) => heading.text);
    if (closingHeadings.some((wanted, index) => last[index] !== wanted)) {
      const missing = closingHeadings.filter((wanted) => !second.some((heading) => heading.text === wanted));
      const near = missing
        .map((wanted) =>
          nearest(
            wanted,
            second.map((heading) => heading.text),
          ),
        )
        .find(Boolean);
      const what =
        missing.length > 0 ? `The heading "${missing.join('" and "')}" is missing.` : 'The closing headings are not in their order at the end of the page.';
      report({
        kind: 'outline/closing-headings',
        file,
        line: second.find((heading) => heading.text === near)?.line ?? second.at(-1)?.line,
        what: near === undefined ? what : `${what} There is "${near}".`,
        mend: `Close the page with: ${closingHeadings.map((heading) => `## ${heading}`).join(' · ')}, exactly so and in this order.`,
      });
    }

    const boxes = article.elements.filter(({ node }) => node.name === 'Try');
    if (boxes.length === 0) {
      report({
        kind: 'outline/no-practice',
        file,
        what: 'The article has no practice box.',
        mend: 'Add <Try title="Try this week: …"> with one numbered list of 3 to 5 steps.',
      });
    }
    for (const { node, line } of boxes) {
      const lists = (node.children ?? []).filter((child) => child.type === 'list');
      const [only] = lists;
      const steps = only?.children?.length ?? 0;
      if (lists.length === 1 && only?.ordered && steps >= 3 && steps <= 5) continue;
      report({
        kind: 'outline/practice-steps',
        file,
        line,
        what: `The practice box holds ${describe(lists, steps)}.`,
        mend: 'Write one numbered list of 3 to 5 steps: `1. …`.',
      });
    }
  }
};

function levels({ path: file, headings }: ArticleFile, report: Parameters<Rule>[1]): void {
  let level = 1;
  for (const { depth, text, id, line } of headings) {
    if (depth === 1) {
      report({ kind: 'outline/top-heading', file, line, what: `"${text}" is a top heading; the title of the page is the only one.`, mend: 'Write `##`.' });
    } else if (depth > level + 1) {
      report({
        kind: 'outline/skipped-level',
        file,
        line,
        what: `"${text}" is a heading of level ${depth} below one of level ${level}.`,
        mend: `Write \`${'#'.repeat(level + 1)}\`.`,
      });
    }
    if (reservedIds.includes(id)) {
      report({ kind: 'outline/reserved-heading', file, line, what: `The page has a part named "${text}" of its own.`, mend: 'Word the heading differently.' });
    }
    level = Math.max(depth, 2);
  }
}

function describe(lists: Node[], steps: number): string {
  if (lists.length === 0) return 'no list';
  if (lists.length > 1) return `${lists.length} lists`;
  return lists[0]?.ordered ? `a list of ${steps} step${steps === 1 ? '' : 's'}` : 'a list without numbers';
}
