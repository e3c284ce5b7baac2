import { field, filesOf, list, text } from '../../../lib/content/library.ts';
import { wordsIn } from '../../../lib/content/reading-level.ts';
import type { Rule } from '../index.ts';
import { fieldName } from '../problem.ts';

const FEEDBACK_WORDS = 30;

/** Short feedback; the right option in different places. */
export const quizzes: Rule = (library, report) => {
  for (const check of filesOf(library, 'knowledge check')) {
    const questions = list(field(check.value, 'questions'));
    const places = questions.map((question) => list(field(question, 'options')).findIndex((option) => field(option, 'correct') === true));
    if (places.length >= 3 && places[0] !== -1 && new Set(places).size === 1) {
      report({
        kind: 'writing/same-place',
        file: check.path,
        line: check.lineOf(['questions']),
        field: 'questions',
        what: `The right option is number ${(places[0] ?? 0) + 1} in every question.`,
        mend: 'Put it in different places, or readers learn the place and not the answer.',
      });
    }
    questions.forEach((question, index) => {
      list(field(question, 'options')).forEach((option, place) => {
        const words = wordsIn(text(field(option, 'feedback')) ?? '').length;
        if (words <= FEEDBACK_WORDS) return;
        const path = ['questions', index, 'options', place, 'feedback'] as const;
        report({
          kind: 'writing/feedback-length',
          file: check.path,
          line: check.lineOf(path),
          field: fieldName(path),
          what: `The feedback has ${words} words; the limit is ${FEEDBACK_WORDS}.`,
          mend: 'Say why in one or two short sentences.',
        });
      });
    });
  }
};
