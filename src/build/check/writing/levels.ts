import { termsOf } from '../../../lib/content/library.ts';
import { readableParts, readingLevel } from '../../../lib/content/reading-level.ts';
import type { Rule } from '../index.ts';

/** Where the tests stop. Authors aim lower: see docs/writing-an-article.md. */
export const limits = { bodyGrade: 8.9, bodySmog: 11.9, briefGrade: 6.9, briefWords: 120, sentenceAverage: 20 } as const;

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Reading level of *In brief* and of the body; how it is measured: src/lib/content/reading-level.ts. */
export const levels: Rule = (library, report) => {
  const terms = termsOf(library);
  for (const article of library.articles.filter((one) => !one.syntax)) {
    const file = article.path;
    const parts = readableParts(article, terms);
    const brief = readingLevel(parts.brief, parts.taught);
    const body = readingLevel(parts.body, parts.taught);
    const inBrief = { file, line: article.front.lineOf(['inBrief']), field: 'inBrief' };
    const simpler = 'Use everyday words and shorter sentences; `npm run report:content` shows the figures and the terms set aside.';

    if (tenths(brief.grade) > limits.briefGrade) {
      report({
        ...inBrief,
        kind: 'writing/brief-grade',
        what: `In brief reads at grade ${brief.grade.toFixed(1)}; the limit is ${limits.briefGrade}.`,
        mend: simpler,
      });
    }
    if (brief.words > limits.briefWords) {
      report({
        ...inBrief,
        kind: 'writing/brief-length',
        what: `In brief has ${brief.words} words; the limit is ${limits.briefWords}.`,
        mend: 'Keep the points that a reader in a hurry needs.',
      });
    }
    if (tenths(body.grade) > limits.bodyGrade) {
      report({ kind: 'writing/body-grade', file, what: `The body reads at grade ${body.grade.toFixed(1)}; the limit is ${limits.bodyGrade}.`, mend: simpler });
    }
    if (tenths(body.smog) > limits.bodySmog) {
      report({
        kind: 'writing/body-smog',
        file,
        what: `The body has a SMOG grade of ${body.smog.toFixed(1)}; the limit is ${limits.bodySmog}.`,
        mend: `Use fewer words of three or more syllables. ${simpler}`,
      });
    }
    if (tenths(body.average) > limits.sentenceAverage) {
      report({
        kind: 'writing/sentence-average',
        file,
        what: `Sentences have ${body.average.toFixed(1)} words on average; the limit is ${limits.sentenceAverage}.`,
        mend: 'Split the long ones.',
      });
    }
  }
};
