import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { checkContent } from '../../../src/build/check/index.ts';
import { parseArticle } from '../../../src/lib/content/article-file.ts';
import { parseJson, parseYaml } from '../../../src/lib/content/data-file.ts';
import { article } from '../../../src/schemas/article.ts';
import { audit } from '../../../src/schemas/evidence/audit.ts';
import { glossaryTerm } from '../../../src/schemas/glossary.ts';
import { helplines } from '../../../src/schemas/helplines.ts';
import { methodComparison } from '../../../src/schemas/evidence/methods.ts';
import { page } from '../../../src/schemas/page.ts';
import { readingPath } from '../../../src/schemas/path.ts';
import { quiz } from '../../../src/schemas/quizzes/index.ts';
import { knowledgeCheck } from '../../../src/schemas/quizzes/knowledge-check.ts';
import { redirects } from '../../../src/schemas/redirects.ts';
import { references } from '../../../src/schemas/evidence/reference.ts';
import { sectionList } from '../../../src/schemas/section.ts';
import { httpsUrl } from '../../../src/schemas/shared.ts';
import { site } from '../../../src/schemas/site.ts';
import { nastyStrings } from '../../fixtures/nasty-strings.ts';
import { anyData, anyText } from '../../support/any-text.ts';
import { fixtures, withLibrary } from './check-cases.ts';

// Whatever stands in a content file: a problem in plain words or a safe value, and no exception.

after(() => assert.equal(({} as { polluted?: unknown }).polluted, undefined, 'no object has learned a new key'));

const SCHEMAS = {
  article,
  audit,
  glossaryTerm,
  helplines,
  knowledgeCheck,
  methodComparison,
  page,
  quiz,
  readingPath,
  redirects,
  references,
  sectionList,
  site,
};

for (const [name, schema] of Object.entries(SCHEMAS)) {
  test(`the schema ${name} judges any data without an exception, and names what is wrong`, () => {
    fc.assert(
      fc.property(fc.oneof(anyData, fc.array(anyData, { maxLength: 3 })), (data) => {
        const { success, error } = schema.safeParse(data);
        if (!success) assert.ok(error.issues.length > 0 && error.issues.every((issue) => issue.message.length > 0));
      }),
      { numRuns: 150 },
    );
  });
}

test('YAML, JSON and articles are read or refused, never thrown', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const data of [parseYaml(text), parseJson(text)]) {
        assert.ok(Array.isArray(data.faults));
        if (data.value !== null && typeof data.value === 'object')
          assert.ok([Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(data.value) as null));
      }
      parseArticle('articles/styles/x.mdx', text);
      parseArticle('articles/styles/x.mdx', `---\ntitle: ${text}\n---\n\n${text}\n`);
    }),
    { numRuns: 150 },
  );
});

const yamlFiles = readdirSync(join(fixtures, 'valid'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));

/** Puts a text in place of the value at some place of a YAML document, counted from 0 over all values. */
function replaced(yaml: string, place: number, text: string): string {
  const document = parseDocument(yaml);
  let values = 0;
  visit(document, { Scalar: (key) => void (key !== 'key' && (values += 1)) });
  let at = place % values;
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key') return undefined;
      if (at === 0) {
        node.value = text;
        at -= 1;
        return visit.BREAK;
      }
      at -= 1;
      return undefined;
    },
  });
  return String(document);
}

test('a nasty text in any field of any file gives problems that name a file, or none', async () => {
  // What takes seconds to write as YAML says nothing new here.
  const texts = nastyStrings.filter((text) => text.length < 1000);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...yamlFiles), fc.nat(200), fc.constantFrom(...texts), async (file, place, text) => {
      await withLibrary(
        (dir) => writeFileSync(join(dir, file), replaced(readFileSync(join(dir, file), 'utf8'), place, text)),
        (dir) => {
          for (const problem of checkContent(dir)) {
            assert.ok(problem.file.startsWith(dir));
            assert.ok(problem.what.length > 0 && problem.mend.length > 0);
          }
        },
      );
    }),
    { numRuns: 60 },
  );
});

test('a key that stands twice is told', async () => {
  const problems = await withLibrary(
    (dir) => appendFileSync(join(dir, 'glossary/grounding.yaml'), 'term: Another\n'),
    (dir) => checkContent(dir).filter(({ file }) => file.endsWith('glossary/grounding.yaml')),
  );
  assert.ok(problems.some(({ kind }) => kind === 'syntax/yaml'));
});

test('no nasty address becomes a link: it is refused, or it is no link', async () => {
  const addresses = nastyStrings.filter((text) => /^[^\s()<>]{3,200}$/.test(text) && /^[a-z\u0001]*(script|data|file):|^\/\/|^\/\\/i.test(text));
  assert.ok(addresses.length >= 6);
  for (const address of addresses) {
    const text = `See [this](${address}).`;
    const isLink = parseArticle('pages/x.mdx', `---\ntitle: x\n---\n\n${text}\n`).links.length > 0;
    const kinds = await withLibrary(
      (dir) => appendFileSync(join(dir, 'articles/styles/anxious.mdx'), `\n${text}\n`),
      (dir) => checkContent(dir).map(({ kind }) => kind),
    );
    if (isLink) {
      assert.ok(
        kinds.some((kind) => kind.startsWith('link/')),
        `${JSON.stringify(address)} got ${kinds.join(', ')}`,
      );
    }
  }
});

test('a redirect leads to a path of this site and nowhere else', () => {
  const row = (to: unknown, from: unknown = '/old/') => redirects.safeParse([{ from, to, since: '2026-11-24' }]).success;
  assert.equal(row('/styles/anxious/') && row('/styles/anxious/#what-helps'), true);
  for (const text of nastyStrings) assert.equal(row(text) || row('/styles/', text), false, JSON.stringify(text.slice(0, 60)));
  fc.assert(
    fc.property(anyText, (text) => {
      for (const target of [text, `/${text}`, `/${text}/`]) {
        if (!row(target)) continue;
        const url = new URL(target, 'https://securebase.example');
        assert.equal(url.origin, 'https://securebase.example');
        assert.equal(url.pathname + decodeURIComponent(url.hash), target);
      }
    }),
  );
});

test('an address out of the site is https, whatever is written', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const address of [text, `https://${text}`, `https:${text}`]) {
        if (httpsUrl.safeParse(address).success) assert.equal(new URL(address).protocol, 'https:');
      }
    }),
  );
});

test('the schemas take the valid library as it is', () => {
  const value = (file: string) => {
    const document = parseDocument(readFileSync(join(fixtures, 'valid', file), 'utf8'));
    assert.ok(isMap(document.contents) || isSeq(document.contents) || isScalar(document.contents));
    return document.toJS() as unknown;
  };
  assert.equal(helplines.safeParse(value('helplines.yaml')).success, true);
  assert.equal(redirects.safeParse(value('redirects.yaml')).success, true);
  assert.equal(knowledgeCheck.safeParse(value('quizzes/knowledge-checks/styles/anxious.yaml')).success, true);
});
