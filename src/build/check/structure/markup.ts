import { posix } from 'node:path';
import type { ArticleFile, Placed } from '../../../lib/content/article-file.ts';
import { closingHeadings, tags } from '../../../lib/content/tags.ts';
import { documentsOf } from '../../../lib/content/library.ts';
import type { Rule } from '../index.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../suggest.ts';

type Found = Omit<Problem, 'file' | 'line'>;

const TAGS = `The tags are: ${Object.keys(tags).join(', ')}.`;

/** Tags, attributes, code, pictures and tables in the body. */
export const markup: Rule = (library, report) => {
  for (const article of documentsOf(library)) {
    for (const element of article.elements) for (const found of judgeTag(element)) report({ file: article.path, line: element.line, ...found });
    for (const { node, line } of article.code) {
      const isImport = node.type === 'mdxjsEsm';
      const found: Found =
        node.type === 'html'
          ? { kind: 'body/html', what: 'The body holds HTML.', mend: `Write Markdown. ${TAGS}` }
          : isImport
            ? {
                kind: 'body/import',
                what: `The body holds code: "${firstLine(node.value)}".`,
                mend: 'Delete it. Tags need no import; start no line of text with the word import or export.',
              }
            : {
                kind: 'body/expression',
                what: `The body holds braces: "{${firstLine(node.value)}}".`,
                mend: 'Write the text itself; braces mean code in MDX.',
              };
      report({ file: article.path, line, ...found });
    }
    for (const { url, alt, line } of article.images) {
      if (alt.trim() === '') {
        report({
          kind: 'body/image-without-alt',
          file: article.path,
          line,
          what: `The picture "${url}" has no text.`,
          mend: 'Say what it shows: ![What the picture shows](file.svg).',
        });
      }
      const file = posix.join(posix.dirname(article.path), url);
      if (/^[a-z][a-z0-9+.-]*:|^\//i.test(url) || !library.folder.images.includes(file)) {
        report({
          kind: 'body/missing-image',
          file: article.path,
          line,
          what: `There is no picture "${url}" beside the article.`,
          mend: 'Put the file into the content folder and write its path from the article. Nothing is loaded from other sites.',
        });
      }
    }
    for (const { node, line } of article.tables) {
      const header = node.children?.[0]?.children ?? [];
      if (header.slice(1).some((cell) => (cell.children ?? []).length === 0)) {
        report({
          kind: 'body/table-header',
          file: article.path,
          line,
          what: 'A column of the table has no heading.',
          mend: 'Write a header row that names every column (the first cell may stay empty).',
        });
      }
    }
    if (article.path.startsWith('articles/')) helpNow(article, report);
  }
};

function judgeTag({ node }: Placed): Found[] {
  const name = node.name ?? '';
  const found: Found[] = [];
  const rule = Object.hasOwn(tags, name) ? tags[name] : undefined;
  if (!rule) {
    if (/^(script|style)$/i.test(name))
      found.push({ kind: 'body/script-or-style', what: `The body holds <${name}>.`, mend: 'Delete it. Looks and behavior belong in src/, not in content.' });
    else if (/^[a-z]/.test(name) || name === '')
      found.push({ kind: 'body/html', what: `The body holds HTML: <${name}>.`, mend: `${didYouMean(name, Object.keys(tags))}Write Markdown. ${TAGS}` });
    else found.push({ kind: 'body/unknown-tag', what: `There is no tag <${name}>.`, mend: `${didYouMean(name, Object.keys(tags))}${TAGS}` });
  }
  for (const attribute of node.attributes ?? []) {
    const own = attribute.name;
    if (own === undefined || (typeof attribute.value === 'object' && attribute.value !== null)) {
      found.push({
        kind: 'body/expression',
        what: `<${name}> carries code${own === undefined ? '' : ` in \`${own}\``}.`,
        mend: 'Write the value as text in quotes, such as title="Try this week".',
      });
    } else if (/^(style|on.*)$/i.test(own)) {
      found.push({
        kind: 'body/script-or-style',
        what: `<${name}> carries \`${own}\`.`,
        mend: 'Delete it. Looks and behavior belong in src/, not in content.',
      });
    } else if (rule) {
      const allowed = Object.hasOwn(rule.attributes, own) ? rule.attributes[own] : undefined;
      const known = Object.keys(rule.attributes);
      if (allowed === undefined) {
        found.push({
          kind: 'body/unknown-attribute',
          what: `<${name}> has no attribute \`${own}\`.`,
          mend: `${didYouMean(own, known)}${known.length > 0 ? `It may carry: ${known.join(', ')}.` : 'It carries none.'}`,
        });
      } else if (allowed !== 'text' && !allowed.includes(String(attribute.value))) {
        found.push({
          kind: 'body/unknown-attribute',
          what: `\`${own}\` of <${name}> cannot be "${String(attribute.value)}".`,
          mend: `${didYouMean(String(attribute.value), allowed)}Choose one of: ${allowed.join(', ')}.`,
        });
      }
    }
  }
  if (!rule) return found;
  for (const needed of rule.required) {
    const value = node.attributes?.find((attribute) => attribute.name === needed)?.value;
    if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) {
      found.push({ kind: 'body/missing-attribute', what: `<${name}> needs \`${needed}\`.`, mend: `Write <${name} ${needed}="…">.` });
    }
  }
  const loose = node.type === 'mdxJsxTextElement' || (node.children ?? []).some((child) => child.type === 'text' && (child.value ?? '').trim() !== '');
  if (rule.holdsText && loose) {
    found.push({
      kind: 'body/tag-spacing',
      what: `<${name}> and its text share a line.`,
      mend: `Put <${name}> and </${name}> on lines of their own, with an empty line after the first and before the last.`,
    });
  } else if (rule.holdsText && (node.children ?? []).length === 0) {
    found.push({ kind: 'body/tag-spacing', what: `<${name}> is empty.`, mend: 'Write its text between the tags.' });
  } else if (!rule.holdsText && (node.children ?? []).length > 0) {
    found.push({ kind: 'body/tag-spacing', what: `<${name}> holds text that would not be shown.`, mend: `Write <${name} /> and put the text after it.` });
  }
  return found;
}

function helpNow(article: ArticleFile, report: Parameters<Rule>[1]): void {
  const home = closingHeadings[2];
  for (const { node, line, section } of article.elements) {
    if (node.name === 'HelpNow' && section !== home) {
      report({ kind: 'body/help-now-place', file: article.path, line, what: `<HelpNow /> stands under "${section}".`, mend: `Move it under "## ${home}".` });
    }
  }
}

const firstLine = (code = ''): string => code.split('\n')[0]?.slice(0, 60) ?? '';
