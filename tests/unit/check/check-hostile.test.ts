import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFolder } from '../../../src/lib/content/files.ts';
import { parseArticle } from '../../../src/lib/content/article-file.ts';
import { parseYaml } from '../../../src/lib/content/data-file.ts';
import { checkContent, checkWriting } from '../../../src/build/check/index.ts';
import { fixtures, withLibrary } from './check-cases.ts';

const cli = new URL('../../../src/build/check/cli.ts', import.meta.url).pathname;
const ANXIOUS = 'articles/styles/anxious.mdx';

/** What the structure check says after a change, as `kind path:line`. */
const after = (change: (dir: string) => void): Promise<string[]> =>
  withLibrary(change, (dir) => checkContent(dir).map((problem) => `${problem.kind} ${problem.file.slice(dir.length + 1)}:${problem.line ?? ''}`));

test('a folder that is not there is named', () => {
  const [problem, ...others] = checkContent('/nowhere/at/all');
  assert.equal(problem?.kind, 'file/missing-folder');
  assert.equal(problem?.file, '/nowhere/at/all');
  assert.match(problem?.mend ?? '', /CONTENT_DIR/);
  assert.deepEqual(others, []);
});

test('a folder named like an article is told, and what is in it is left alone', async () => {
  const found = await after((dir) => {
    mkdirSync(join(dir, 'articles/styles/folder.mdx'));
    writeFileSync(join(dir, 'articles/styles/folder.mdx/inner.mdx'), 'x');
  });
  assert.deepEqual(found, ['file/not-a-file articles/styles/folder.mdx:']);
});

test('a link that leads in a circle is told and not followed', async () => {
  const found = await after((dir) => symlinkSync(dir, join(dir, 'articles/styles/loop')));
  assert.deepEqual(found, ['file/not-a-file articles/styles/loop:']);
});

test('a file that is not UTF-8, or holds zero bytes, is told', async () => {
  const found = await after((dir) => {
    writeFileSync(join(dir, 'glossary/latin.yaml'), Buffer.from([0x74, 0xe9, 0x0a]));
    writeFileSync(join(dir, 'glossary/zero.yaml'), 'term: a\0b\n');
  });
  assert.deepEqual(found, ['file/not-utf8 glossary/latin.yaml:', 'file/not-utf8 glossary/zero.yaml:']);
});

test('a huge file is told with its limit', async () => {
  await withLibrary(
    (dir) => writeFileSync(join(dir, 'glossary/huge.yaml'), `term: ${'x'.repeat(1_200_000)}\n`),
    (dir) => {
      const [problem] = checkContent(dir);
      assert.equal(problem?.kind, 'file/too-large');
      assert.match(problem?.what ?? '', /1000 kB/);
    },
  );
});

test('a file that cannot be opened is told in the words of the system', async () => {
  await withLibrary(
    () => undefined,
    (dir) => {
      const { faults } = readFolder(dir, (file) => {
        if (file.endsWith('site.yaml')) throw new Error('EACCES: permission denied');
        return readFileSync(file);
      });
      assert.deepEqual(faults, [{ path: 'site.yaml', reason: 'unreadable', detail: 'EACCES: permission denied' }]);
    },
  );
});

test('lists and fields that hold nothing, or something else, are problems of shape', async () => {
  for (const text of ['null\n', '7\n', '[null, 7, "x", []]\n', 'a: 1\n', '"text"\n']) {
    const found = await after((dir) => {
      for (const file of [
        'references.json',
        'sections.yaml',
        'helplines.yaml',
        'redirects.yaml',
        'site.yaml',
        'glossary/attachment.yaml',
        'paths/first-steps.yaml',
        'evidence/methods.yaml',
        'rules/forbidden-words.yaml',
        'quizzes/knowledge-checks/styles/anxious.yaml',
      ]) {
        writeFileSync(join(dir, file), text.startsWith('a:') && file.endsWith('json') ? '{"a":1}' : text);
      }
    });
    for (const file of ['references.json', 'helplines.yaml', 'site.yaml', 'glossary/attachment.yaml', 'quizzes/knowledge-checks/styles/anxious.yaml']) {
      assert.ok(
        found.some((problem) => problem.startsWith('shape/') && problem.includes(file)),
        `${file} with ${text}: ${found.join('\n')}`,
      );
    }
  }
});

test('keys of JavaScript itself are told in JSON too, and change nothing', async () => {
  const found = await after((dir) => {
    const file = join(dir, 'references.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"id": "first-2020"', '"__proto__": { "polluted": true }, "id": "first-2020"'));
  });
  assert.deepEqual(found, ['syntax/forbidden-key references.json:3']);
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
});

test('words that are names of JavaScript are treated as any other word', async () => {
  const found = await after((dir) => {
    const file = join(dir, ANXIOUS);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('<HelpNow />', '<HelpNow toString="x" />\n\n[a](/constructor/) [b](/glossary/#__proto__) [@constructor]'),
    );
  });
  const expected = ['body/unknown-attribute', 'citation/unknown', 'link/unknown-page', 'link/unknown-term'];
  assert.deepEqual(found.map((problem) => problem.split(' ')[0]).sort(), expected);
});

test('aliases of YAML, which can grow without end, are refused', () => {
  const bomb = ['a: &a [x, x, x]', ...'bcdefghijklm'.split('').map((key, index) => `${key}: &${key} [${`*${'abcdefghijkl'[index]}, `.repeat(9)}]`)].join('\n');
  const { value, faults } = parseYaml(bomb);
  assert.equal(value, undefined);
  assert.match(faults[0]?.message ?? '', /alias `\*a` is not allowed/);
  assert.equal(faults[0]?.line, 2);
  assert.match(parseYaml('a: &a\n  b: *a\n').faults[0]?.message ?? '', /not allowed/);
});

test('nesting without end is told in YAML and in articles', () => {
  assert.equal(parseYaml('['.repeat(100_000)).faults[0]?.message, 'The nesting is too deep.');
  const bodies = { quotes: '>'.repeat(5000), lists: '- '.repeat(9000), tags: `${'<Try title="x">\n\n'.repeat(5000)}${'\n\n</Try>'.repeat(5000)}` };
  for (const [name, body] of Object.entries(bodies)) {
    assert.equal(parseArticle('articles/a/b.mdx', `---\na: b\n---\n${body}`).syntax?.message, 'The nesting is too deep.', name);
  }
  assert.match(parseArticle('articles/a/b.mdx', `---\na: b\n---\n\n${'{\n'.repeat(300)}`).syntax?.message ?? '', /braces/);
  assert.deepEqual(parseArticle('articles/a/b.mdx', `---\na: b\n---\n\n${'x'.repeat(20_001)}`).syntax, {
    line: 5,
    message: 'The line is longer than 20,000 characters.',
  });
});

test('line ends of Windows and a byte order mark change neither problems nor lines', async () => {
  const found = await after((dir) => {
    const file = join(dir, ANXIOUS);
    const text = readFileSync(file, 'utf8').replace('[@first-2020]', '[@nobody-2020]').replace('certainty: limited', 'certainty: sure');
    writeFileSync(file, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  });
  assert.deepEqual(found, [`shape/wrong-value ${ANXIOUS}:15`, `citation/unknown ${ANXIOUS}:24`]);
});

test('any file of the library cut short or stirred gives problems in words, never an exception', async () => {
  const files = readdirSync(join(fixtures, 'valid'), { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(fixtures, 'valid', path)).isFile());
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const spice = ['{', '}', '<', '>', '"', "'", '[', ']', ':', '#', '---\n', '*', '&a', '|', '\t', '\n', '\\', '@', '%', '`', '${', 'null', '\u2028', '💡'];
  await withLibrary(
    () => undefined,
    (dir) => {
      for (const path of files) {
        const original = readFileSync(join(fixtures, 'valid', path), 'utf8');
        for (let round = 0; round < 6; round += 1) {
          const at = random(original.length);
          const stirred =
            round % 3 === 0 ? original.slice(0, at) : original.slice(0, at) + (spice[random(spice.length)] ?? '') + original.slice(at + random(6));
          writeFileSync(join(dir, path), stirred);
          for (const problem of [...checkContent(dir), ...checkWriting(dir)]) {
            assert.ok(problem.what.length > 5 && problem.mend.length > 3, JSON.stringify(problem));
            assert.doesNotMatch(`${problem.what} ${problem.mend}`, /undefined|\[object|NaN|at .*\.ts:/, JSON.stringify(problem));
          }
        }
        cpSync(join(fixtures, 'valid', path), join(dir, path));
      }
    },
  );
});

test('the command reports all problems in one run and ends with 1; with none it ends with 0', async () => {
  const run = (dir: string, ...args: string[]) =>
    spawnSync(process.execPath, [cli, '--no-spelling', ...args], { env: { ...process.env, CONTENT_DIR: dir }, encoding: 'utf8' });
  const good = run(join(fixtures, 'valid'));
  // Old helpline checks may be listed before it: they are a reminder, not a problem.
  assert.match(good.stdout, /(^|\n)The content is in order\.\n$/);
  assert.equal(good.status, 0);
  await withLibrary(
    (dir) => {
      for (const [path, from, to] of [
        [ANXIOUS, 'certainty: limited', 'certainty: sure'],
        [ANXIOUS, '#attachment', '#atachment'],
        ['glossary/attachment.yaml', 'term:', 'tern:'],
      ] as const) {
        writeFileSync(join(dir, path), readFileSync(join(dir, path), 'utf8').replace(from, to));
      }
      rmSync(join(dir, 'site.yaml'));
    },
    (dir) => {
      const bad = run(dir);
      assert.equal(bad.status, 1);
      assert.equal(bad.stderr, '');
      assert.match(bad.stdout, /5 problems in 3 files\.\n$/);
      assert.ok(
        bad.stdout.includes(
          `${dir}/${ANXIOUS}:15 · evidence › certainty\n  \`certainty\` cannot be the text "sure".\n  Mend: Choose one of: strong, moderate, limited, contested.   [shape/wrong-value]\n\n`,
        ),
        bad.stdout,
      );
      assert.match(run(dir, 'styles/anxious').stdout, /2 problems in 1 file\.\n$/);
      assert.equal(run(dir, 'styles/avoidant').status, 0);
      const json = JSON.parse(run(dir, '--json', 'glossary').stdout) as { kind: string }[];
      assert.deepEqual(json.map((problem) => problem.kind).sort(), ['shape/missing-field', 'shape/unknown-field']);
    },
  );
});
