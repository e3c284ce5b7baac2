import { filesOf } from '../../../lib/content/library.ts';
import { sentencesIn } from '../../../lib/content/reading-level.ts';
import type { Rule } from '../index.ts';
import { forbiddenWords as schema } from './forbidden-words-schema.ts';
import { passagesOf } from './passages.ts';

/** Words that judge people or promise too much; the list and its exceptions are content/rules/forbidden-words.yaml. */
export const forbiddenWords: Rule = (library, report) => {
  const [file] = filesOf(library, 'forbidden words');
  const rules = schema.safeParse(file?.value);
  if (!file || !rules.success) return; // a wrong file is reported by its shape
  const words = rules.data.words.map((word) => ({
    ...word,
    find: new RegExp(word.pattern, 'giu'),
    nearby: word.near === undefined ? undefined : new RegExp(word.near, 'iu'),
    allowed: word.unless === undefined ? undefined : new RegExp(word.unless, 'iu'),
  }));
  const unused = new Set(rules.data.exceptions);

  for (const passage of passagesOf(library)) {
    if (passage.misconception) continue;
    const exceptions = rules.data.exceptions.filter((one) => one.file === passage.file);
    // Splitting sentences is slow, and most passages hold none of the words.
    const flat = passage.text.replace(/\s+/g, ' ');
    if (exceptions.length === 0 && !words.some((word) => flat.search(word.find) >= 0)) continue;
    for (const sentence of sentencesIn(passage.text)) {
      let judged = sentence;
      for (const exception of exceptions) {
        for (let at = plain(judged).indexOf(plain(exception.phrase)); at >= 0; at = plain(judged).indexOf(plain(exception.phrase))) {
          unused.delete(exception);
          judged = judged.slice(0, at) + ' '.repeat(exception.phrase.length) + judged.slice(at + exception.phrase.length);
        }
      }
      for (const word of words) {
        if ((word.nearby && !word.nearby.test(sentence)) || word.allowed?.test(sentence)) continue;
        for (const match of judged.matchAll(word.find)) {
          report({
            kind: 'writing/forbidden-word',
            file: passage.file,
            line: lineOf(passage.text, match[0], passage.line),
            field: passage.field,
            what: `"${match[0]}" is not used: ${word.reason}`,
            mend: `${word.instead} If it must stand, add the phrase with its reason to the exceptions in rules/forbidden-words.yaml.`,
          });
        }
      }
    }
  }
  for (const exception of unused) {
    const index = rules.data.exceptions.indexOf(exception);
    report({
      kind: 'writing/unused-exception',
      file: file.path,
      line: file.lineOf(['exceptions', index]),
      field: `exceptions › item ${index + 1}`,
      what: `"${exception.phrase}" does not stand in ${exception.file}.`,
      mend: 'Delete the exception, or correct its file or phrase.',
    });
  }
};

const plain = (words: string): string => words.toLowerCase().replace(/[’‘]/g, "'");

function lineOf(all: string, found: string, first: number | undefined): number | undefined {
  const at = all.indexOf(found);
  return first === undefined || at < 0 ? first : first + (all.slice(0, at).match(/\n/g)?.length ?? 0);
}
