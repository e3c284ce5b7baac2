import { field, filesOf, list, text } from '../../../lib/content/library.ts';
import type { Rule } from '../index.ts';
import { fieldName } from '../problem.ts';
import { didYouMean } from '../suggest.ts';

/** Knowledge checks: one for every article, each question with exactly one right option. */
export const questions: Rule = (library, report) => {
  const slugs = library.articles.map((article) => article.slug);
  const checks = filesOf(library, 'knowledge check');
  const present = new Set([...checks.map((check) => check.id), ...checks.map((check) => text(field(check.value, 'article')))]);

  for (const { path, slug } of library.articles) {
    if (present.has(slug)) continue;
    const place = path.replace(/^articles\//, 'quizzes/knowledge-checks/').replace(/\.mdx$/, '.yaml');
    report({
      kind: 'quiz/missing',
      file: path,
      what: 'The article has no knowledge check.',
      mend: `Write ${place} with \`article: ${slug}\` and 3 to 5 questions.`,
    });
  }
  for (const check of checks) {
    const slug = text(field(check.value, 'article'));
    if (slug !== undefined && !slugs.includes(slug)) {
      report({
        kind: 'quiz/unknown-article',
        file: check.path,
        line: check.lineOf(['article']),
        field: 'article',
        what: `There is no article "${slug}".`,
        mend: `${didYouMean(slug, slugs)}Write the path of the article that the check belongs to.`,
      });
    } else if (slug !== undefined && slug !== check.id) {
      report({
        kind: 'quiz/wrong-path',
        file: check.path,
        line: check.lineOf(['article']),
        field: 'article',
        what: `The check belongs to "${slug}", but its own path says "${check.id}".`,
        mend: 'Give the file the path of its article, or correct `article`.',
      });
    }
    list(field(check.value, 'questions')).forEach((question, index) => {
      const where = ['questions', index, 'options'] as const;
      const options = list(field(question, 'options'));
      const right = options.filter((option) => field(option, 'correct') === true).length;
      if (options.length > 0 && right !== 1) {
        report({
          kind: 'quiz/correct-options',
          file: check.path,
          line: check.lineOf(where),
          field: fieldName(where),
          what: right === 0 ? 'No option is marked as right.' : `${right} options are marked as right.`,
          mend: 'Write `correct: true` on exactly one option and nothing on the others.',
        });
      }
      const seen = new Set<string>();
      options.forEach((option, place) => {
        const words = text(field(option, 'text'))?.toLowerCase();
        if (words !== undefined && seen.has(words)) {
          const at = [...where, place, 'text'] as const;
          report({
            kind: 'quiz/same-option',
            file: check.path,
            line: check.lineOf(at),
            field: fieldName(at),
            what: 'Two options of the question say the same.',
            mend: 'Write a different option, or delete one.',
          });
        }
        if (words !== undefined) seen.add(words);
      });
    });
  }
};
