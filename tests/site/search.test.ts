import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { dice } from '../../src/build/dice.ts';
import { holdOut } from '../../src/build/eval-search/hold-out.ts';
import { MODEL_FILE } from '../../src/build/search-index/build.ts';
import { collect } from '../../src/build/search-index/collect.ts';
import { openLibrary } from '../../src/lib/search/library.ts';
import type { SearchModel } from '../../src/lib/search/model.ts';
import { readSafety } from '../../src/lib/documents.ts';
import { Safety } from '../../src/lib/search/safety/safety.ts';
import { answerAlone } from '../../src/lib/search/search.ts';
import { understand } from '../../src/lib/search/understand.ts';
import { articlePages, dist } from '../support/site.ts';

const file = (path: string) => readFileSync(join(dist, path));
const model = JSON.parse(gunzipSync(file(MODEL_FILE)).toString()) as SearchModel;
const library = await openLibrary(model);
const source = await collect(resolve(dist));
const find = (query: string) => answerAlone(query, library).found;

/** Slugs of the pages of a search, without the glossary. */
const pathsOf = (query: string) =>
  find(query)
    .map((one) => one.path)
    .filter((path) => !path.includes('#'));

test('what the first search loads is at most 200 kB', () => {
  const code = globSync('_astro/*.js', { cwd: dist }).filter(
    (name) => name.includes('panel') || (name.includes('element') && file(name).includes('search-panel')),
  );
  assert.ok(code.some((name) => name.includes('panel')) && code.length > 1, 'the code of the form, and what wakes it');
  // The dialog of a page without a form of its own fetches that too.
  const texts = [...code, 'pagefind/pagefind.js', 'pagefind/form.html'].reduce((sum, name) => sum + gzipSync(file(name)).length, 0);
  // These are served as they are: already compressed.
  const data = globSync(['pagefind/*.bin', 'pagefind/*.pagefind', 'pagefind/*.json', 'pagefind/*.pf_meta', 'pagefind/index/*'], { cwd: dist }).reduce(
    (sum, name) => sum + file(name).length,
    0,
  );
  assert.ok(texts + data <= 200_000, `${texts} bytes of code and form, ${data} bytes of index`);
});

test('Pagefind is served whole and without what is not used', () => {
  const names = globSync('pagefind/**/*.*', { cwd: dist }).map((name) => name.replace(/^pagefind\//, ''));
  assert.deepEqual(
    names.filter(
      (name) =>
        !/^(pagefind\.js|pagefind-entry\.json|understanding\.bin|form\.html|wasm\.unknown\.pagefind|pagefind\.unknown_\w+\.pf_meta|index\/unknown_\w+\.pf_index)$/.test(
          name,
        ),
    ),
    [],
  );
});

test('every article can be found, by its title and by each of its other names', () => {
  const paths = new Set(model.pages.map((page) => page.path));
  for (const { path } of articlePages()) assert.ok(paths.has(path), `${path} is not in the index`);
  const lost: string[] = [];
  for (const page of model.pages) {
    for (const name of page.kind === 'article' ? [page.title, page.title.split(':')[0] ?? '', ...(page.aliases ?? [])] : []) {
      if (!pathsOf(name).slice(0, 3).includes(page.path)) lost.push(`${name} → ${pathsOf(name).slice(0, 3).join(' ')}, not ${page.path}`);
    }
  }
  assert.deepEqual(lost, []);
});

test('every term of the glossary and each of its names bring its definition', () => {
  for (const term of model.terms) {
    for (const name of [term.term, ...(term.aliases ?? [])])
      assert.ok(
        find(name).some((one) => one.path === `/glossary/#${term.id}`),
        `${name} (${term.id})`,
      );
  }
});

test('pages that are no article are found by what people say', () => {
  for (const [query, path] of [
    ['helpline', '/get-help-now/'],
    ['do you store my answers', '/privacy/'],
    ['who pays for this site', '/about/'],
    ['works with screen readers', '/accessibility/'],
    ['worksheets to print for clients', '/clinicians/'],
    ['test my attachment style', '/quizzes/attachment-style/'],
    ['dictionary of terms', '/glossary/'],
    ['list of citations', '/references/'],
  ] as const) {
    assert.ok(pathsOf(query).slice(0, 3).includes(path), `${query} → ${pathsOf(query).slice(0, 3).join(' ')}`);
  }
});

/** All single edits of a word, with letters from `roll`. */
function edits(word: string, roll: (n: number) => number): string[] {
  const letter = () => 'abcdefghijklmnopqrstuvwxyz'[roll(26)] ?? 'e';
  const at = [...word].map((_, index) => index);
  return [
    ...at.map((i) => word.slice(0, i) + word.slice(i + 1)),
    ...at.slice(1).map((i) => word.slice(0, i - 1) + (word[i] ?? '') + (word[i - 1] ?? '') + word.slice(i + 1)),
    ...at.map((i) => word.slice(0, i) + letter() + word.slice(i + 1)),
    ...[...at, word.length].map((i) => word.slice(0, i) + letter() + word.slice(i)),
  ].filter((edit) => edit !== word);
}

test('with one slip in a title word, an alias or a term, 97 of 100 searches lead to the same page', () => {
  const names = new Set<string>();
  const add = (name: string) => names.add(name.toLowerCase());
  for (const page of model.pages.filter((one) => one.kind === 'article')) {
    for (const word of page.title.split(/[^A-Za-z]+/)) add(word);
    page.aliases?.forEach(add);
  }
  for (const term of model.terms) [term.term, ...(term.aliases ?? [])].forEach(add);
  const roll = dice(20_261_124);
  const wrong: string[] = [];
  let tried = 0;
  for (const name of names) {
    const words = name.split(' ');
    const meant = find(name)[0]?.path;
    if (meant === undefined) continue;
    for (const [at, word] of words.entries()) {
      if (!/^[a-z]{5,}$/.test(word)) continue;
      const all = edits(word, roll);
      for (let sample = 0; sample < 3; sample += 1) {
        const typed = words.with(at, all[roll(all.length)] ?? word).join(' ');
        tried += 1;
        if (find(typed)[0]?.path !== meant) wrong.push(`${name}: ${typed}`);
      }
    }
  }
  const right = 1 - wrong.length / tried;
  assert.ok(tried > 3000);
  assert.ok(right >= 0.97, `${(right * 100).toFixed(1)} % of ${tried}; wrong among others: ${wrong.slice(0, 20).join(', ')}`);
});

test('British and American spelling bring the same pages in the same order', () => {
  const pairs =
    'behaviour behavior,counselling counseling,counsellor counselor,mentalisation mentalization,mentalising mentalizing,externalising externalizing,disorganised disorganized,apologise apologize,traumatised traumatized,stabilisation stabilization,neighbour neighbor,favourite favorite,humour humor,honour honor,colour color,analyse analyze,programme program,judgement judgment,ageing aging,mum mom,paediatric pediatric,practise practice,licence license,centre center,recognise recognize,socialise socialize,criticise criticize,labelling labeling,travelling traveling,sceptical skeptical,learnt learned,whilst while,defence defense,haven of safety haven of safety,safe harbour safe harbor,randomised trial randomized trial';
  for (const pair of pairs.split(',')) {
    const words = pair.split(' ');
    const half = words.length / 2;
    const [british, us] = [words.slice(0, half).join(' '), words.slice(half).join(' ')];
    assert.deepEqual(pathsOf(british), pathsOf(us), pair);
    assert.deepEqual(pathsOf(`problems with ${british}`), pathsOf(`problems with ${us}`), pair);
  }
});

test('searches by people in danger show help, others seldom do', () => {
  const safety = new Safety(readSafety());
  const lines = readFileSync('tests/eval/danger.tsv', 'utf8').trim().split('\n').slice(1);
  const shown = { danger: 0, calm: 0 };
  for (const line of lines) {
    const [phrase = '', label] = line.split('\t');
    if (understand(phrase, library, { safety: safety.read(phrase) }).danger !== undefined) shown[label === 'urgent' ? 'danger' : 'calm'] += 1;
  }
  assert.equal(lines.length, 600);
  // Measured on 300 of each, written by somebody who knew neither patterns nor phrases; half of the calm ones sound like danger. See docs/search.md.
  assert.ok(shown.danger >= 195, `${shown.danger} of 300 cries`);
  assert.ok(shown.calm <= 24, `${shown.calm} of 300 calm searches`);
});

test('phrases that are not in the index still find their page', async () => {
  const { phrases, successAt1, successAt3 } = await holdOut(source, 10, 1);
  assert.ok(phrases > 200);
  // Measured over all phrases: 0.48 and 0.70; see docs/search.md.
  assert.ok(successAt1 >= 0.42 && successAt3 >= 0.63, `${successAt1.toFixed(3)} first, ${successAt3.toFixed(3)} among three`);
});

test('ways in which people ask are in no file that is served', () => {
  const asked = source.pages.flatMap((page) => page.asked).filter((phrase) => phrase.split(' ').length >= 5);
  const titles = JSON.stringify([model.pages.map(({ title, aliases, brief }) => [title, aliases, brief]), model.terms, model.topics]).toLowerCase();
  const all = JSON.stringify(model).toLowerCase();
  for (const phrase of asked) if (!titles.includes(phrase.toLowerCase())) assert.ok(!all.includes(phrase.toLowerCase()), phrase);
});
