import { fileURLToPath } from 'node:url';
import { spellCheckDocument } from 'cspell-lib';
import { field, filesOf, list, text } from '../../../lib/content/library.ts';
import type { Library } from '../../../lib/content/library.ts';
import { inOrder } from '../index.ts';
import type { Problem } from '../problem.ts';
import { passagesOf } from './passages.ts';
import type { Passage } from './passages.ts';

/** Stands between passages; never part of a word. */
const BREAK = '\n\n';
/** The package exports its settings; the dictionary lies beside them. */
const DICTIONARY = fileURLToPath(new URL('en_US.trie.gz', import.meta.resolve('@cspell/dict-en_us')));

/**
 * US spelling with cspell's American dictionary, the project's words (rules/words.txt), and the names of
 * authors and services in references.json and helplines.yaml. UK spellings that the dictionary lets pass are listed in rules/us-spelling.yaml.
 * Aliases and `asked` are free: they hold misspellings on purpose.
 */
export async function checkSpelling(library: Library): Promise<Problem[]> {
  const problems: Problem[] = [];
  const british = britishSpellings(library);
  const words = [...library.words, ...properNames(library)];
  for (const [file, passages] of byFile(passagesOf(library))) {
    const place = (offset: number): { passage: Passage; line: number | undefined } => placeOf(passages, offset);
    const all = passages.map((passage) => passage.text).join(BREAK);
    const result = await spellCheckDocument(
      { uri: 'untitled:passages.txt', text: all, languageId: 'plaintext', locale: 'en-US' },
      { noConfigSearch: true, generateSuggestions: true, numSuggestions: 3 },
      {
        loadDefaultConfiguration: false,
        language: 'en-US',
        dictionaryDefinitions: [{ name: 'american', path: DICTIONARY }],
        dictionaries: ['american'],
        words,
      },
    );
    const prefix = library.dir.replace(/\/+$/, '');
    const add = (word: string, offset: number, mend: string): void => {
      const { passage, line } = place(offset);
      problems.push({
        kind: 'writing/spelling',
        file: `${prefix}/${file}`,
        line,
        field: passage.field,
        what: `"${word}" is not spelled as in US English, or is not a known word.`,
        mend: `${mend}If it is right, add it to rules/words.txt.`,
      });
    };
    for (const issue of result.issues) {
      const better = (issue.suggestions ?? []).slice(0, 3).join(', ');
      add(issue.text, issue.offset, better === '' ? '' : `Perhaps: ${better}. `);
    }
    for (const match of all.matchAll(/(?<![\p{L}])[\p{Ll}]+(?![\p{L}])/gu)) {
      const american = british.get(match[0]);
      if (american !== undefined) add(match[0], match.index, `Write "${american}". `);
    }
  }
  return inOrder(problems);
}

function byFile(passages: readonly Passage[]): Map<string, Passage[]> {
  const files = new Map<string, Passage[]>();
  for (const passage of passages) files.set(passage.file, [...(files.get(passage.file) ?? []), passage]);
  return files;
}

function placeOf(passages: readonly Passage[], offset: number): { passage: Passage; line: number | undefined } {
  let start = 0;
  for (const passage of passages) {
    const end = start + passage.text.length;
    if (offset <= end) {
      const within = passage.text.slice(0, offset - start).match(/\n/g)?.length ?? 0;
      return { passage, line: passage.line === undefined ? undefined : passage.line + within };
    }
    start = end + BREAK.length;
  }
  throw new Error(`No passage at ${offset}.`);
}

function britishSpellings(library: Library): Map<string, string> {
  const [file] = filesOf(library, 'US spelling');
  const entries = Object.entries((file?.value ?? {}) as Record<string, unknown>);
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Names of authors and of services, whole and in parts: "van IJzendoorn" gives "IJzendoorn" too. */
function properNames(library: Library): string[] {
  const authors = filesOf(library, 'references')
    .flatMap((file) => list(file.value))
    .flatMap((entry) => list(field(entry, 'author')));
  const [help] = filesOf(library, 'helplines').map((file) => file.value);
  const services = list(field(help, 'countries')).flatMap((country) => list(field(country, 'services')));
  const registers = list(field(help, 'registers')).flatMap((register) => list(field(register, 'entries')));
  const names = [
    ...authors.flatMap((author) => [text(field(author, 'family')), text(field(author, 'literal'))]),
    ...[...services, ...registers].map((one) => text(field(one, 'name'))),
  ].filter((name) => name !== undefined);
  return [...new Set(names.flatMap((name) => [name, ...name.split(/[^\p{L}]+/u)]).filter((name) => /^\p{Lu}/u.test(name)))];
}
