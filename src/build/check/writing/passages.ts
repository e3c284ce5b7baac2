import type { DataPath } from '../../../lib/content/data-file.ts';
import { documentsOf, field, list, text } from '../../../lib/content/library.ts';
import type { DataFile, DataKind, Library } from '../../../lib/content/library.ts';
import { withoutLinks } from '../../../lib/inline.ts';
import { fieldName } from '../problem.ts';
import { textsIn } from '../texts-in.ts';

/** A piece of text that readers see, and where it stands. */
export interface Passage {
  file: string;
  line: number | undefined;
  field?: string | undefined;
  text: string;
  /** A wrong option of a question: it says what people wrongly believe. */
  misconception?: boolean;
}

const FRONT_MATTER: readonly DataPath[] = [['title'], ['description'], ['evidence', 'statement'], ['contentNote']];

/** Fields with text of ours, by kind of file. Aliases, `asked`, names of services and titles of sources are other people's words. */
const FIELDS: Partial<Record<DataKind, RegExp>> = {
  'glossary term': /^(term|definition)$/,
  'knowledge check': /^(question|text|feedback)$/,
  'reading path': /^(title|description|why)$/,
  'ready pack': /^(title|for)$/,
  worksheet: /^(title|description|safety|ask|hint|say|tick)$/,
  evidence: /^(text|name|note|title|caption|sure|describe|label|comparison|words|noInterval|upper|lower|counted|studied|design|outcome|versus|why)$/,
  site: /^(headline|summary|need|about)$/,
  sections: /^(title|nav|description)$/,
};

/** All text of ours that readers see. */
export function passagesOf(library: Library): Passage[] {
  return [
    ...documentsOf(library).flatMap((article): Passage[] => {
      const { front, path: file } = article;
      const points = list(field(front.value, 'inBrief')).map((_, index): DataPath => ['inBrief', index]);
      const fields = [...FRONT_MATTER, ...points].flatMap((path) => {
        const value = text(
          path.reduce<unknown>((here, step) => (Array.isArray(here) ? (here as unknown[])[Number(step)] : field(here, String(step))), front.value),
        );
        return value === undefined ? [] : [{ file, line: front.lineOf(path), field: fieldName(path), text: value }];
      });
      return [...fields, ...article.blocks.map((block) => ({ file, line: block.line, text: block.text }))];
    }),
    ...library.files.flatMap(passagesOfData),
  ];
}

/** Fields of a quiz that hold ids, dates and other people's words; all others are shown to readers. */
const NOT_SHOWN = /^(kind|id|aliases|asked|sources|method|dimension|side|page|pages|related|leads|fits|partly|published|checked|nextCheck)$/;

/** Texts of a quiz stand in lists as well as in named fields. */
const passagesOfQuiz = (file: DataFile): Passage[] =>
  textsIn(file.value)
    .filter(({ path }) => !NOT_SHOWN.test(String(path.findLast((step) => typeof step === 'string'))) && !path.includes('review'))
    .map(({ path, value }) => ({ file: file.path, line: file.lineOf(path), field: fieldName(path), text: withoutLinks(value) }));

function passagesOfData(file: DataFile): Passage[] {
  if (file.kind === 'quiz') return passagesOfQuiz(file);
  const wanted = FIELDS[file.kind];
  // The audit speaks to editors, in the words of its sources.
  if (!wanted || (file.kind === 'evidence' && file.id === 'audit')) return [];
  return textsIn(file.value).flatMap(({ path, value }): Passage[] => {
    const name = path.at(-1);
    if (typeof name !== 'string' || !wanted.test(name)) return [];
    return [{ file: file.path, line: file.lineOf(path), field: fieldName(path), text: value, misconception: isWrongOption(file, path) }];
  });
}

function isWrongOption(file: DataFile, path: DataPath): boolean {
  if (file.kind !== 'knowledge check' || path.at(-1) !== 'text') return false;
  const option = path
    .slice(0, -1)
    .reduce<unknown>((here, step) => (Array.isArray(here) ? (here as unknown[])[Number(step)] : field(here, String(step))), file.value);
  return field(option, 'correct') !== true;
}
