import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../src/lib/content/article-file.ts';
import { parseYaml } from '../../../src/lib/content/data-file.ts';
import type { Term } from '../../../src/lib/content/library.ts';
import { readableParts, readingLevel, sentencesIn, taughtTerms, wordsIn } from '../../../src/lib/content/reading-level.ts';

const close = (found: number, wanted: number): void => assert.ok(Math.abs(found - wanted) < 0.005, `${found} is not ${wanted}`);

const term = (id: string, name: string, aliases: string[] = []): Term => ({
  id,
  term: name,
  aliases,
  article: undefined,
  file: { path: `glossary/${id}.yaml`, kind: 'glossary term', id, ...parseYaml('') },
});

const article = (body: string, title = 'Grounding: back to here') =>
  parseArticle('articles/skills/grounding.mdx', `---\ntitle: "${title}"\ninBrief: [One point., Two points]\n---\n\n${body}`);

test('the grades follow their formulas', () => {
  // 6 words of one syllable in one sentence: 0.39 · 6 + 11.8 · 1 − 15.59.
  const cat = readingLevel(['The cat sat on the mat.']);
  assert.deepEqual([cat.words, cat.sentences, cat.average], [6, 1, 6]);
  close(cat.grade, -1.45);
  close(cat.smog, 3.1291);
  // 8 words, 20 syllables, 2 sentences, 6 words of three or more syllables.
  const hard = readingLevel(['Therapists recommend a beautiful holiday. Some disagree politely.']);
  assert.deepEqual([hard.words, hard.sentences], [8, 2]);
  close(hard.grade, 0.39 * 4 + (11.8 * 20) / 8 - 15.59);
  close(hard.smog, 3.1291 + 1.043 * Math.sqrt((30 / 2) * 6));
});

test('nothing to measure gives zeros, not NaN', () => {
  assert.deepEqual(readingLevel(['', '—', '  ']), { words: 0, sentences: 0, average: 0, grade: 0, smog: 0, setAside: [] });
});

test('a piece without a mark at its end is a sentence of its own', () => {
  assert.equal(readingLevel(['What helps', 'Rest and sleep', '"Stay with me."']).sentences, 3);
  assert.deepEqual(readingLevel(['What helps', 'Rest and sleep']), readingLevel(['What helps. Rest and sleep.']));
});

test('sentences are split at their ends and nowhere else', () => {
  assert.equal(sentencesIn('Dr. Smith came, e.g. on 3.5 days vs. none. "I am here." She said so! Is it? Yes.').length, 5);
  assert.equal(sentencesIn('It took 15 to 29\nof every 100 women (g = 0.93).').length, 1);
});

test('words keep apostrophes, hyphens and decimals together', () => {
  assert.deepEqual(wordsIn("I'd say it's well-known: 3.5% of 1,031 people’s homes – no more."), [
    "I'd",
    'say',
    "it's",
    'well-known',
    '3.5',
    'of',
    '1,031',
    'people’s',
    'homes',
    'no',
    'more',
  ]);
});

test('a number counts as one syllable', () => {
  close(readingLevel(['We saw 1031 men.']).grade, readingLevel(['We saw six men.']).grade);
});

test('terms that the page teaches count as one syllable a word, and the length of the sentence stays', () => {
  const text = ['Attachment anxiety is a worry. An attachment anxiety scale asks about it.'];
  const aside = readingLevel(text, ['attachment anxiety']);
  const plain = readingLevel(text);
  assert.equal(aside.words, plain.words);
  assert.equal(aside.sentences, plain.sentences);
  assert.ok(aside.grade < plain.grade && aside.smog < plain.smog);
  close(aside.grade, readingLevel(['Big fear is a worry. An old fear scale asks about it.']).grade);
  assert.deepEqual(aside.setAside, ['attachment anxiety']);
});

test('a term is set aside in the plural and at the start of a sentence, but not inside a longer word', () => {
  const { setAside, sentences } = readingLevel(['It passes. Memories stay, and a memory is a memory. Memorials are not meant.'], ['memory', 'memorie']);
  assert.deepEqual(setAside, ['memories', 'memory']);
  assert.equal(sentences, 3);
});

test('signs in a term are signs, not a pattern', () => {
  assert.deepEqual(readingLevel(['I use C++ (a language).'], ['C++', '(a', 'l.*e']).setAside, ['(a', 'c++']);
});

test('a page teaches the terms that it links to, with their aliases, and the longer words of its short title', () => {
  const page = article('A [safe place](/glossary/#safe-haven) and [home](/styles/). Not [x](/glossary/#unknown-one).');
  const terms = [term('safe-haven', 'safe haven', ['haven of safety']), term('trauma', 'trauma')];
  assert.deepEqual(taughtTerms(page, terms), ['grounding', 'haven of safety', 'safe haven', 'safe place', 'x']);
});

test('the body is everything but "Going deeper"; tables, titles of boxes and citations are left out of the grades', () => {
  const page = article(
    [
      'First words [@a-2020].',
      '## A question?',
      '| Head | Head |\n|---|---|\n| Cell | Cell |',
      '<Try title="Box title">\n\n1. One step\n2. Two steps\n\n</Try>',
      '> "A sentence to say."',
      '## What the research says',
      'Found [@b-2021].',
      '## Going deeper',
      'Deep words here.',
      '## When to get help',
      'Call today.',
    ].join('\n\n'),
  );
  const parts = readableParts(page, []);
  assert.deepEqual(parts.brief, ['One point.', 'Two points']);
  assert.deepEqual(parts.body, [
    'First words.',
    'A question?',
    'One step',
    'Two steps',
    '"A sentence to say."',
    'What the research says',
    'Found.',
    'When to get help',
    'Call today.',
  ]);
  assert.deepEqual(parts.goingDeeper, ['Deep words here.']);
  // Words before "Going deeper", with the table and the title of the box: the length that authors aim for.
  assert.equal(parts.readerWords, 2 + 2 + 4 + 2 + 4 + 4 + 4 + 1);
  assert.equal(parts.deeperWords, 3);
});
