import type { DataPath } from '../../../lib/content/data-file.ts';
import { documentsOf, field, filesOf, list, termsOf, text } from '../../../lib/content/library.ts';
import type { Library } from '../../../lib/content/library.ts';
import type { Rule } from '../index.ts';

/** A name that leads somewhere. */
interface Name {
  name: string;
  kind: 'title' | 'alias' | 'term';
  file: string;
  field: DataPath;
  line: number | undefined;
  /** The article it leads to, where it leads to one. */
  leadsTo: string | undefined;
}

/** Two names are the same where a reader would type them the same way. */
const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();

/** The same title, address or alias on two pages; a name that leads to two places. */
export const names: Rule = (library, report) => {
  const slugs = new Map<string, string>();
  for (const { path, slug } of documentsOf(library)) {
    const other = slugs.get(slug);
    if (other === undefined) slugs.set(slug, path);
    else {
      report({
        kind: 'names/same-slug',
        file: path,
        what: `This file and ${other} both have the address /${slug}/.`,
        mend: 'Keep one of the two, or rename one.',
      });
    }
  }
  const titles = new Map<string, Name>();
  for (const name of allNames(library).filter((one) => one.kind === 'title')) {
    const other = titles.get(fold(name.name));
    if (!other) titles.set(fold(name.name), name);
    else
      report({
        kind: 'names/same-title',
        file: name.file,
        line: name.line,
        field: 'title',
        what: `The title "${name.name}" stands on ${other.file} too.`,
        mend: 'Give each page a title of its own.',
      });
  }
  const taken = new Map<string, Name[]>();
  for (const name of allNames(library)) {
    const key = fold(name.name);
    const others = taken.get(key) ?? [];
    const clash = others.find((other) => clashes(name, other));
    if (clash) {
      report({
        kind: 'names/same-alias',
        file: name.file,
        line: name.line,
        field: name.field.map((step) => (typeof step === 'number' ? `item ${step + 1}` : step)).join(' › '),
        what: `"${name.name}" is also ${clash.kind === 'alias' ? 'an alias' : `the ${clash.kind}`} in ${clash.file}.`,
        mend: advice(name, clash),
      });
    }
    taken.set(key, [...others, name]);
  }
};

function clashes(name: Name, other: Name): boolean {
  const twoTitles = name.kind === 'title' && other.kind === 'title';
  if (twoTitles) return false; // reported as names/same-title
  const isTerm = (one: Name): boolean => one.file.startsWith('glossary/');
  // A term and the article that explains it share names on purpose.
  if (isTerm(name) !== isTerm(other)) {
    const [term, page] = isTerm(name) ? [name, other] : [other, name];
    // A title is the page's own name; a term of that name is welcome wherever it leads.
    return page.kind === 'alias' && term.leadsTo !== page.leadsTo;
  }
  return true;
}

function advice(name: Name, clash: Name): string {
  const term = [name, clash].find((one) => one.file.startsWith('glossary/'));
  const page = [name, clash].find((one) => !one.file.startsWith('glossary/'));
  if (term && page) return `Write \`article: ${page.leadsTo}\` in ${term.file} if the term is explained there, or take the alias off one of them.`;
  return name.file === clash.file ? 'Write it once.' : 'Keep it where readers would look for it, and delete it here.';
}

function allNames(library: Library): Name[] {
  const names: Name[] = [];
  const quizzes = filesOf(library, 'quiz').map((file) => ({ path: file.path, slug: `quizzes/${file.id}`, front: file }));
  for (const { path: file, slug, front } of [...documentsOf(library), ...quizzes]) {
    const title = text(field(front.value, 'title'));
    if (title) names.push({ name: title, kind: 'title', file, field: ['title'], line: front.lineOf(['title']), leadsTo: slug });
  }
  for (const { path: file, slug, front } of [...library.articles, ...quizzes]) {
    list(field(front.value, 'aliases')).forEach((alias, index) => {
      const where: DataPath = ['aliases', index];
      const name = text(alias);
      if (name) names.push({ name, kind: 'alias', file, field: where, line: front.lineOf(where), leadsTo: slug });
    });
  }
  const terms = termsOf(library);
  for (const { term, file, article } of terms) {
    if (term) names.push({ name: term, kind: 'term', file: file.path, field: ['term'], line: file.lineOf(['term']), leadsTo: article });
  }
  for (const { file, article } of terms) {
    list(field(file.value, 'aliases')).forEach((alias, index) => {
      const where: DataPath = ['aliases', index];
      const name = text(alias);
      if (name) names.push({ name, kind: 'alias', file: file.path, field: where, line: file.lineOf(where), leadsTo: article });
    });
  }
  return names;
}
