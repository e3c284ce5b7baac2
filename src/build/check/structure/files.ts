import type { FileFault } from '../../../lib/content/files.ts';
import { documentsOf } from '../../../lib/content/library.ts';
import type { Rule } from '../index.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../suggest.ts';

const REQUIRED: Record<string, string> = {
  'references.json': 'Add a CSL-JSON list of sources; an empty list is `[]`.',
  'sections.yaml': 'Add the list of sections; its fields are described in src/schemas/section.ts.',
  'site.yaml': 'Add the words that name the site; the fields are described in src/schemas/site.ts.',
  'helplines.yaml': 'Add the crisis lines by country; the fields are described in src/schemas/helplines.ts.',
  ...Object.fromEntries(
    ['about', 'accessibility', 'clinicians', 'editorial-policy', 'privacy'].map((page) => [
      `pages/${page}.mdx`,
      `Every page of the site leads to /${page}/. Write it; its fields are described in src/schemas/page.ts.`,
    ]),
  ),
};

const PLACES =
  'The folder holds articles/<section>/<slug>.mdx, quizzes/, glossary/, evidence/, paths/, packs/, worksheets/, pages/, rules/, search/, references.json, sections.yaml, helplines.yaml, redirects.yaml and site.yaml.';

/** Files that are not there, cannot be read, cannot be parsed, or that nothing reads. */
export const files: Rule = (library, report) => {
  const { folder } = library;
  for (const fault of folder.faults) report(describe(fault));
  if (folder.faults.some((fault) => fault.reason === 'missing-folder')) return;

  const present = new Set([...folder.texts.map((one) => one.path), ...folder.faults.map((one) => one.path)]);
  for (const [file, mend] of Object.entries(REQUIRED)) {
    if (!present.has(file)) report({ kind: 'file/missing', file, what: 'This file is missing, and the site cannot be built without it.', mend });
  }
  for (const path of library.strangers) {
    const folders = [
      'articles',
      'quizzes',
      'glossary',
      'evidence',
      'paths',
      'packs',
      'worksheets',
      'pages',
      'rules',
      ...Object.keys(REQUIRED).filter((file) => !file.includes('/')),
      'redirects.yaml',
    ];
    const suggestion = didYouMean(path.split('/')[0] ?? path, folders);
    report({
      kind: 'file/unexpected',
      file: path,
      what: 'Nothing reads this file, so it would never appear on the site.',
      mend: `${suggestion}Move, rename or delete it. ${PLACES}`,
    });
  }
  for (const file of library.files) {
    for (const fault of file.faults) {
      const json = file.path.endsWith('.json');
      report(syntaxProblem(file.path, fault, json ? 'syntax/json' : 'syntax/yaml'));
    }
  }
  for (const article of documentsOf(library)) {
    for (const fault of article.front.faults) report(syntaxProblem(article.path, fault, 'syntax/yaml'));
    if (article.syntax) {
      report({
        kind: 'syntax/mdx',
        file: article.path,
        line: article.syntax.line,
        what: `The body cannot be read: ${article.syntax.message}`,
        mend: 'Close every tag, and keep braces `{ }` and a bare `<` out of the text: write "fewer than" instead.',
      });
    }
    const isPage = article.path.startsWith('pages/');
    if (!/^(articles\/[a-z0-9-]+|pages)\/[a-z0-9-]+\.mdx$/.test(article.path)) {
      report({
        kind: 'file/bad-path',
        file: article.path,
        what: 'The path of this file is no address.',
        mend: isPage
          ? 'Use lower-case letters, digits and hyphens for the name of the file.'
          : 'Put it at articles/<section>/<slug>.mdx, with lower-case letters, digits and hyphens. The overview of a section is index.mdx.',
      });
    }
  }
  for (const file of library.files) {
    const named =
      file.kind === 'ready pack' || file.kind === 'worksheet' || file.kind === 'glossary term' || file.kind === 'reading path' || file.kind === 'quiz';
    if (named && !/^[a-z0-9-]+$/.test(file.id)) {
      report({
        kind: 'file/bad-path',
        file: file.path,
        what: `The name "${file.id}" is no address.`,
        mend: 'Use lower-case letters, digits and hyphens for the name of the file.',
      });
    }
  }
};

function syntaxProblem(file: string, fault: { line: number; message: string; forbiddenKey?: string }, kind: 'syntax/yaml' | 'syntax/json'): Problem {
  if (fault.forbiddenKey !== undefined) {
    return { kind: 'syntax/forbidden-key', file, line: fault.line, field: fault.forbiddenKey, what: fault.message, mend: 'Delete it.' };
  }
  const mend =
    kind === 'syntax/json'
      ? 'Look at the commas, quotes and brackets on this line and the one before it.'
      : 'Look at the indentation, and put quotes around a text that holds a colon, a # or starts with a quote, @ or *.';
  return { kind, file, line: fault.line, what: `The file cannot be read: ${fault.message}`, mend };
}

function describe({ path: file, reason, detail }: FileFault): Problem {
  switch (reason) {
    case 'missing-folder':
      return {
        kind: 'file/missing-folder',
        file,
        what: 'There is no such folder.',
        mend: 'Set CONTENT_DIR to the folder that holds the content, or leave it out for `content`.',
      };
    case 'not-a-file':
      return { kind: 'file/not-a-file', file, what: 'This is a folder or a link, not a file.', mend: 'Rename the folder, or put the file itself here.' };
    case 'not-utf8':
      return { kind: 'file/not-utf8', file, what: 'The file is not text in UTF-8.', mend: 'Open it in a text editor and save it with the encoding UTF-8.' };
    case 'too-large':
      return {
        kind: 'file/too-large',
        file,
        what: `The file is larger than ${Math.round(Number(detail) / 1000)} kB.`,
        mend: 'Split it, or take out what does not belong here.',
      };
    case 'empty':
      return { kind: 'file/empty', file, what: 'The file is empty.', mend: 'Write it or delete it.' };
    case 'unreadable':
      return { kind: 'file/unreadable', file, what: `The file cannot be opened: ${detail}`, mend: 'Look at the rights of the file.' };
  }
}
