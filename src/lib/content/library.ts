import { parseArticle } from './article-file.ts';
import type { ArticleFile } from './article-file.ts';
import { parseJson, parseYaml } from './data-file.ts';
import type { Data } from './data-file.ts';
import { readFolder } from './files.ts';
import type { Folder } from './files.ts';

/** What a file of the content folder is, told by its path. */
export type DataKind =
  | 'glossary term'
  | 'knowledge check'
  | 'quiz'
  | 'evidence'
  | 'reading path'
  | 'ready pack'
  | 'worksheet'
  | 'sections'
  | 'helplines'
  | 'redirects'
  | 'references'
  | 'site'
  | 'search pages'
  | 'search words'
  | 'search often'
  | 'search safety'
  | 'search danger'
  | 'forbidden words'
  | 'US spelling';

export interface DataFile extends Data {
  path: string;
  kind: DataKind;
  /** Name without folder and ending; for a knowledge check the path of its article. */
  id: string;
}

/** A whole content folder, taken apart once for all who ask. */
export interface Library {
  /** The folder as it was given, for messages. */
  dir: string;
  folder: Folder;
  articles: ArticleFile[];
  /** Pages about the site itself (`pages/about.mdx`): text like an article's, fewer duties. */
  pages: ArticleFile[];
  files: DataFile[];
  /** Text files that have no place in the folder. */
  strangers: string[];
  /** Words that the spelling check accepts (`rules/words.txt`). */
  words: string[];
}

const KINDS: readonly [RegExp, DataKind][] = [
  [/^glossary\/([^/]+)\.yaml$/, 'glossary term'],
  [/^quizzes\/knowledge-checks\/(.+)\.yaml$/, 'knowledge check'],
  [/^quizzes\/([^/]+)\.yaml$/, 'quiz'],
  [/^evidence\/(.+)\.yaml$/, 'evidence'],
  [/^paths\/([^/]+)\.yaml$/, 'reading path'],
  [/^packs\/([^/]+)\.yaml$/, 'ready pack'],
  [/^worksheets\/([^/]+)\.yaml$/, 'worksheet'],
  [/^(sections)\.yaml$/, 'sections'],
  [/^(helplines)\.yaml$/, 'helplines'],
  [/^(redirects)\.yaml$/, 'redirects'],
  [/^(references)\.json$/, 'references'],
  [/^(site)\.yaml$/, 'site'],
  [/^search\/(pages|articles)\.yaml$/, 'search pages'],
  [/^search\/(everyday-words)\.yaml$/, 'search words'],
  [/^search\/(often)\.yaml$/, 'search often'],
  [/^search\/(safety)\.yaml$/, 'search safety'],
  [/^search\/(danger)\.yaml$/, 'search danger'],
  [/^rules\/(forbidden-words)\.yaml$/, 'forbidden words'],
  [/^rules\/(us-spelling)\.yaml$/, 'US spelling'],
];

/** Reads a content folder. Never throws; faults stay with the files that have them. */
export function readLibrary(dir: string): Library {
  const folder = readFolder(dir);
  const library: Library = { dir, folder, articles: [], pages: [], files: [], strangers: [...folder.strangers], words: [] };
  for (const { path, text } of folder.texts) {
    if (/^articles\/.+\.mdx$/.test(path)) {
      library.articles.push(parseArticle(path, text));
    } else if (/^pages\/[^/]+\.mdx$/.test(path)) {
      library.pages.push(parseArticle(path, text));
    } else if (path === 'urls.txt') {
      continue; // the ledger of released addresses; src/lib/urls reads it
    } else if (path === 'rules/words.txt') {
      library.words = text
        .split('\n')
        .map((line) => line.replace(/#.*/, '').trim())
        .filter(Boolean);
    } else if (path !== 'search/common-words.txt') {
      const kind = KINDS.find(([pattern]) => pattern.test(path));
      if (!kind) library.strangers.push(path);
      else {
        const name = kind[0].exec(path)?.[1] ?? '';
        const id = kind[1] === 'knowledge check' ? name.replace(/\/index$/, '') : name;
        library.files.push({ path, kind: kind[1], id, ...(path.endsWith('.json') ? parseJson(text) : parseYaml(text)) });
      }
    }
  }
  return library;
}

/** Articles and pages about the site. */
export const documentsOf = (library: Library): ArticleFile[] => [...library.articles, ...library.pages];

/** All files of one kind. */
export const filesOf = (library: Library, kind: DataKind): DataFile[] => library.files.filter((file) => file.kind === kind);

/** Ids of all sources; undefined where the list is missing or cannot be read, so that nothing can be said of any id. */
export function sourceIds(library: Library): Set<string> | undefined {
  const [file] = filesOf(library, 'references');
  if (!Array.isArray(file?.value)) return undefined;
  const entries = list(file.value);
  return new Set(entries.map((entry) => text(field(entry, 'id'))).filter((id) => id !== undefined));
}

/** A glossary term as far as it can be read, whether or not its file is in order. */
export interface Term {
  id: string;
  file: DataFile;
  term: string | undefined;
  aliases: string[];
  article: string | undefined;
}

export const termsOf = (library: Library): Term[] =>
  filesOf(library, 'glossary term').map((file) => ({
    id: file.id,
    file,
    term: text(field(file.value, 'term')),
    aliases: texts(field(file.value, 'aliases')),
    article: text(field(file.value, 'article')),
  }));

/** The own field of a value that may be anything. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value.trim() : undefined);
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
/** The texts in a list; entries of another kind are left out but keep no one else's place: use `list` where the index counts. */
export const texts = (value: unknown): string[] =>
  list(value)
    .map(text)
    .filter((one) => one !== undefined);
