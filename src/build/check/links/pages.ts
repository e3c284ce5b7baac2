import type { DataPath } from '../../../lib/content/data-file.ts';
import { field, filesOf, list, text } from '../../../lib/content/library.ts';
import type { Rule } from '../index.ts';
import { fieldName } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
import { textsIn } from '../texts-in.ts';

/** Pages that fields name: `related`, steps of reading paths, `article` of terms, `page` in evidence files and quizzes. */
export const pages: Rule = (library, report) => {
  const slugs = library.articles.map((article) => article.slug);
  const articles = new Set(slugs);
  type Where = { file: string; data: { lineOf(path: DataPath): number | undefined } };

  const one = ({ file, data }: Where, path: DataPath, value: unknown): void => {
    const slug = text(value);
    if (slug === undefined || articles.has(slug)) return;
    report({
      kind: 'page/unknown',
      file,
      line: data.lineOf(path),
      field: fieldName(path),
      what: `There is no article "${slug}".`,
      mend: `${didYouMean(slug, slugs)}Write the path of an article as in its address, such as styles/anxious.`,
    });
  };
  const each = (where: Where, entries: { path: DataPath; value: unknown }[], own?: string): void => {
    const seen = new Set<string>();
    for (const { path, value } of entries) {
      one(where, path, value);
      const slug = text(value);
      if (slug === undefined) continue;
      if (slug === own || seen.has(slug)) {
        report({
          kind: 'page/repeated',
          file: where.file,
          line: where.data.lineOf(path),
          field: fieldName(path),
          what: slug === own ? 'The page names itself.' : `"${slug}" is named twice.`,
          mend: 'Delete it, or name another page.',
        });
      }
      seen.add(slug);
    }
  };

  for (const { path: file, front, slug } of library.articles) {
    each(
      { file, data: front },
      list(field(front.value, 'related')).map((value, index) => ({ path: ['related', index], value })),
      slug,
    );
  }
  for (const file of filesOf(library, 'quiz')) {
    each(
      { file: file.path, data: file },
      list(field(file.value, 'related')).map((value, index) => ({ path: ['related', index], value })),
    );
  }
  for (const file of filesOf(library, 'reading path')) {
    each(
      { file: file.path, data: file },
      list(field(file.value, 'steps')).map((step, index) => ({ path: ['steps', index, 'page'], value: field(step, 'page') })),
    );
  }
  const paths = filesOf(library, 'reading path').map((file) => file.id);
  for (const file of filesOf(library, 'site')) {
    list(field(file.value, 'needs')).forEach((need, index) => {
      const page = text(field(need, 'page'));
      if (page !== 'clinicians') one({ file: file.path, data: file }, ['needs', index, 'page'], page);
      const path = text(field(need, 'path'));
      if (path === undefined || paths.includes(path)) return;
      const where = ['needs', index, 'path'] as const;
      report({
        kind: 'page/unknown-path',
        file: file.path,
        line: file.lineOf(where),
        field: fieldName(where),
        what: `There is no reading path "${path}".`,
        mend: `${didYouMean(path, paths)}Write the name of a file in paths/, without .yaml.`,
      });
    });
  }
  for (const file of filesOf(library, 'search pages').filter((one) => one.id === 'articles')) {
    for (const address of Object.keys(file.value ?? {})) one({ file: file.path, data: file }, [address], address.replace(/^\/|\/$/g, ''));
  }
  const others = filesOf(library, 'search pages').flatMap((file) => (file.id === 'pages' ? Object.keys(file.value ?? {}) : []));
  for (const file of filesOf(library, 'search often')) {
    for (const address of Object.keys(file.value ?? {}))
      if (!others.includes(address)) one({ file: file.path, data: file }, [address], address.replace(/^\/|\/$/g, ''));
  }
  for (const file of filesOf(library, 'glossary term')) one({ file: file.path, data: file }, ['article'], field(file.value, 'article'));
  for (const file of filesOf(library, 'evidence').filter((one) => one.id === 'methods')) {
    const methods = list(field(file.value, 'methods'))
      .map((method) => text(field(method, 'id')))
      .filter((id) => id !== undefined);
    const known = ({ file, data }: Where, where: DataPath, id: string | undefined): void => {
      if (id === undefined || methods.includes(id)) return;
      report({
        kind: 'evidence/unknown-method',
        file,
        line: data.lineOf(where),
        field: fieldName(where),
        what: `There is no method "${id}" in the comparison.`,
        mend: `${didYouMean(id, methods)}Choose one of: ${methods.join(', ')}.`,
      });
    };
    list(field(file.value, 'guidelines')).forEach((guideline, index) => {
      known({ file: file.path, data: file }, ['guidelines', index, 'method'], text(field(guideline, 'method')));
    });
    for (const quiz of filesOf(library, 'quiz')) {
      list(field(quiz.value, 'options')).forEach((option, index) => {
        known({ file: quiz.path, data: quiz }, ['options', index, 'method'], text(field(option, 'method')));
      });
    }
  }
  for (const file of [...filesOf(library, 'evidence'), ...filesOf(library, 'quiz'), ...filesOf(library, 'worksheet')]) {
    for (const { path, value } of textsIn(file.value)) {
      const name = path.findLast((step) => typeof step === 'string');
      if (name === 'article' || name === 'page' || name === 'pages') one({ file: file.path, data: file }, path, value);
    }
  }
};
