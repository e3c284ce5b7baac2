import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { Safety } from '../../../src/lib/search/safety/safety.ts';
import { answerAlone, waysToAsk } from '../../../src/lib/search/search.ts';
import { marked } from '../../../src/lib/search/snippet.ts';
import { Suggestions } from '../../../src/lib/search/suggest.ts';
import { safetyPhrases } from '../../../src/schemas/search.ts';
import { smallLibrary } from '../../support/small-library.ts';

const library = await smallLibrary();
const safety = new Safety(safetyPhrases.parse(parse(readFileSync('content/search/safety.yaml', 'utf8'))));
const suggestions = new Suggestions(library);

/** Asks everything that a typed text goes through; none of it may throw or take long. */
function survive(text: string): void {
  const start = performance.now();
  for (const reading of [{}, { typing: true }, { literal: true }]) {
    const { found, understanding } = answerAlone(text, library, reading);
    assert.ok(found.length <= 40);
    assert.ok(found.every((one) => Number.isFinite(one.score)));
    assert.ok(understanding.words.length <= 64);
    assert.ok(waysToAsk(understanding).length <= 9);
  }
  safety.urgent(text);
  suggestions.for(text);
  assert.equal(
    marked(text, ['attachment', text])
      .map((run) => run.text)
      .join(''),
    text,
  );
  const took = performance.now() - start;
  assert.ok(took < 500, `${took} ms for ${JSON.stringify(text.slice(0, 60))}`);
}

const odd = [
  'a'.repeat(10_000),
  'attachment '.repeat(1000),
  'ab '.repeat(5000),
  '🙂😱👩‍👩‍👧',
  'שלום אהבה התקשרות',
  'لماذا أبتعد عن الناس',
  'почему я отталкиваю людей',
  '为什么我推开别人',
  '\u202Eavoidant\u202C',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '.*+?^${}()|[]\\/',
  '(((((((((((((((((((((((a*)*)*',
  '__proto__ constructor toString hasOwnProperty',
  'the of and to',
  '?!…',
  '\0\n\t',
  '\uD800 lone',
  '%E0%A4%A',
  '${7*7} {{7*7}}',
  "' OR 1=1 --",
  'e\u0301'.repeat(500),
];

test('odd searches give a sane page and no exception', () => {
  for (const text of odd) survive(text);
});

test('any text does', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), survive), { numRuns: 300, seed: 20261124 });
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), survive), { numRuns: 300, seed: 20261125 });
});

test('any row of words that the site knows does', () => {
  const word = fc.constantFrom(
    'avoidant',
    'atachment',
    'push',
    'people',
    'away',
    'kill',
    'myself',
    'not',
    'he',
    'hits',
    'the',
    'a',
    'stonewalling',
    'co-regulation',
    "don't",
    'X',
    '7',
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
      survive,
    ),
    { numRuns: 300, seed: 20261126 },
  );
});
