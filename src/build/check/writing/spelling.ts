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
  // All passages in one document: cspell builds its word list anew for each.
  const passages = passagesOf(library);
  const all = passages.map((passage) => passage.text).join(BREAK);
  const { issues } = await spellCheckDocument(
    { uri: 'untitled:passages.txt', text: all, languageId: 'plaintext', locale: 'en-US' },
    { noConfigSearch: true, generateSuggestions: true, numSuggestions: 3 },
    {
      loadDefaultConfiguration: false,
      language: 'en-US',
      dictionaryDefinitions: [{ name: 'american', path: DICTIONARY }],
      dictionaries: ['american'],
      words: [...library.words, ...properNames(library)],
      maxNumberOfProblems: 10_000,
      maxDuplicateProblems: 10_000,
    },
  );
  const found = issues.map(({ text: word, offset, suggestions = [] }) => ({ word, offset, better: suggestions.slice(0, 3) }));
  const british = britishSpellings(library);
  for (const { 0: word, index } of all.matchAll(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu)) {
    const american = british.get(word);
    if (american !== undefined) found.push({ word, offset: index, better: [american] });
  }

  const prefix = library.dir.replace(/\/+$/, '');
  const starts = startsOf(passages);
  return inOrder(
    found.map(({ word, offset, better }) => {
      const index = starts.findLastIndex((start) => start <= offset);
      const passage = passages[index];
      const within = passage?.text.slice(0, offset - (starts[index] ?? 0)).match(/\n/g)?.length ?? 0;
      return {
        kind: 'writing/spelling',
        file: `${prefix}/${passage?.file ?? ''}`,
        line: passage?.line === undefined ? undefined : passage.line + within,
        field: passage?.field,
        what: `"${word}" is not spelled as in US English, or is not a known word.`,
        mend: `${better.length > 0 ? `Perhaps "${better.join('", "')}". ` : ''}If it is right, add it to rules/words.txt.`,
      };
    }),
  );
}

/** Offset of each passage in the joined text. */
function startsOf(passages: readonly Passage[]): number[] {
  let start = 0;
  return passages.map(({ text: { length } }) => {
    const here = start;
    start += length + BREAK.length;
    return here;
  });
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
