import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourcePage } from '../../../src/build/search-index/collect.ts';
import { encode, slipsIn } from '../../../src/build/search-index/encode.ts';
import { openLibrary, type SearchLibrary } from '../../../src/lib/search/library.ts';
import { answer, answerAlone, waysToAsk } from '../../../src/lib/search/search.ts';
import { bestOf, marked } from '../../../src/lib/search/snippet.ts';
import { Suggestions } from '../../../src/lib/search/suggest.ts';
import { understand } from '../../../src/lib/search/understand.ts';
import { commonWords, smallLibrary, smallSource } from '../../support/small-library.ts';

const library = await smallLibrary();
const [anyPage] = smallSource.pages as [SourcePage];
const first = (query: string) => answerAlone(query, library).found[0]?.path;

test('a question in everyday words finds its page', () => {
  assert.equal(first('why am I so needy'), '/styles/anxious/');
  assert.equal(first('bf distant and never shows what he feels'), '/styles/avoidant/');
  assert.equal(first('say no to mom'), '/skills/boundaries/');
});

test('a slip is mended and said; the literal search is kept', () => {
  const { understanding, found } = answerAlone('avoident', library);
  assert.deepEqual(understanding.changes, [{ typed: 'avoident', meant: 'avoidant' }]);
  assert.equal(found[0]?.path, '/styles/avoidant/');
  const literal = answerAlone('anxiuos', library, { literal: true });
  assert.deepEqual(literal.understanding.changes, []);
  assert.deepEqual(literal.found, []);
});

test('a right word that the site does not use is no slip', () => {
  for (const word of ['lunch', 'kitchen', 'Winnicott', 'behaviour']) assert.deepEqual(understand(word, library).changes, [], word);
});

test('the word that is being typed is completed and not called a slip', () => {
  const { words, changes } = understand('setting boundar', library, { typing: true });
  assert.deepEqual([words, changes], [['setting', 'boundaries'], []]);
});

test('an alias is named as the reason, a slip among aliases never', () => {
  assert.equal(answerAlone('fear of intimacy', library).found[0]?.alias, 'fear of intimacy');
  assert.equal(answerAlone('silent treatment', library).found.find((one) => one.kind === 'glossary')?.alias, 'silent treatment');
  assert.ok(!JSON.stringify(encode(smallSource, commonWords, {})).includes('atachment"'));
  assert.deepEqual([...slipsIn([['anxious attachment', 'anxious atachment', 'needy']], (word) => word !== 'atachment')], [['atachment', 'attachment']]);
});

test('a term gets its definition on top, a name its main points, a vague search nothing', () => {
  assert.deepEqual(answerAlone('what does stonewalling mean', library).answer, {
    path: '/glossary/#stonewalling',
    title: 'stonewalling',
    kind: 'definition',
    sentences: ['Shutting down in a quarrel.'],
  });
  assert.equal(answerAlone('setting boundaries', library).answer?.path, '/skills/boundaries/');
  assert.equal(answerAlone('closeness', library).answer, undefined);
});

test('a page that nobody is known to ask for stands below one that people ask for', () => {
  const paths = answerAlone('closeness', library).found.map((one) => one.path);
  assert.ok(paths.indexOf('/paths/start/') > paths.indexOf('/styles/avoidant/'));
});

test('Pagefind is asked from strict to loose, and its pages count', () => {
  const understanding = understand('winnicott studi', library);
  assert.deepEqual(
    waysToAsk(understanding).map(({ text }) => text),
    ['winnicott studi', 'winnicott', 'studi'],
  );
  assert.deepEqual(
    answer(understanding, library)
      .found.map((one) => one.path)
      .filter((path) => path === '/skills/boundaries/'),
    [],
  );
  assert.equal(answer(understanding, library, [{ pages: [2, 99], worth: 0.1 }]).found[0]?.path, '/skills/boundaries/');
});

test('nothing typed, nothing found', () => {
  for (const query of ['', '   ', '?!', '🙂']) assert.deepEqual(answerAlone(query, library).found, []);
});

test('ways in which people ask leave no text behind', () => {
  const model = JSON.stringify(encode(smallSource, commonWords, {}));
  for (const phrase of smallSource.pages.flatMap((page) => page.asked).filter((phrase) => !phrase.startsWith('what is')))
    assert.ok(!model.includes(phrase), phrase);
});

test('a page that is needed often comes before one that fits as well; one that fits better stays first', async () => {
  const page = (path: string, asked: string[], often?: number) => ({
    ...anyPage,
    path,
    title: path,
    aliases: [],
    brief: [],
    description: '',
    asked,
    often,
  });
  const pages = [page('/a/', ['why does he lie'], 0.2), page('/b/', ['why does he lie'], 9), page('/c/', ['how to calm down at night'])];
  const found = (query: string, library: SearchLibrary) => answerAlone(query, library).found.map((one) => one.path);
  const library = await openLibrary(encode({ ...smallSource, pages, terms: [] }, commonWords, {}));
  assert.deepEqual(found('why does he lie', library), ['/b/', '/a/']);
  assert.equal(found('calm down at night', library)[0], '/c/');
});

test('where a search speaks of danger, the way to help is among the first', async () => {
  const help = { ...anyPage, path: '/get-help-now/', title: 'Get help now', aliases: [], asked: ['who can i call'] };
  const library = await openLibrary(encode({ ...smallSource, pages: [...smallSource.pages, help] }, commonWords, {}));
  const found = (urgent: boolean) => answerAlone('why do i push people away', library, { safety: { urgent, learning: false } }).found.map((one) => one.path);
  assert.ok(!found(false).includes('/get-help-now/'));
  assert.ok(found(true).slice(0, 2).includes('/get-help-now/'));
});

test('the sentence that fits best is shown, with the words marked in any form', () => {
  assert.deepEqual(bestOf(['One.', 'Trusting again takes time.', 'Three.'], ['trust'], 1), ['Trusting again takes time.']);
  assert.deepEqual(bestOf(['They do not have to.', 'A fight can be mended.'], ['fight', 'not'], 1), ['A fight can be mended.']);
  assert.deepEqual(bestOf(['It does not hurt.', 'Two.'], ['not'], 1), ['It does not hurt.'], 'where none fits, the first one');
  assert.deepEqual(marked('Trusting is not easy: trust.', ['trust', 'is', 'not']), [
    { text: 'Trusting', marked: true },
    { text: ' is not easy: ', marked: false },
    { text: 'trust', marked: true },
    { text: '.', marked: false },
  ]);
});

test('suggestions start with what is typed, then hold it', () => {
  const suggestions = new Suggestions(library);
  assert.deepEqual(suggestions.for('bound'), ['Boundaries', 'setting boundaries']);
  assert.deepEqual(suggestions.for('a').length, 0);
  assert.ok(!suggestions.for('boundaries').includes('Boundaries'));
});
