import { z } from 'astro/zod';
import { documentsOf, field, text } from '../../../lib/content/library.ts';
import type { DataFile, DataKind } from '../../../lib/content/library.ts';
import type { Data, DataPath } from '../../../lib/content/data-file.ts';
import { article } from '../../../schemas/article.ts';
import { evidenceTable } from '../../../schemas/evidence/evidence-table.ts';
import { audit } from '../../../schemas/evidence/audit.ts';
import { drawing, plot } from '../../../schemas/evidence/evidence.ts';
import { glossaryTerm } from '../../../schemas/glossary.ts';
import { helplines } from '../../../schemas/helplines.ts';
import { methodComparison } from '../../../schemas/evidence/methods.ts';
import { readyPack } from '../../../schemas/pack.ts';
import { page } from '../../../schemas/page.ts';
import { readingPath } from '../../../schemas/path.ts';
import { quiz, quizKinds } from '../../../schemas/quizzes/index.ts';
import { knowledgeCheck } from '../../../schemas/quizzes/knowledge-check.ts';
import { redirects } from '../../../schemas/redirects.ts';
import { references } from '../../../schemas/evidence/reference.ts';
import { site } from '../../../schemas/site.ts';
import { askedPages, dangerPhrases, everydayWords, oftenAsked, safetyPhrases } from '../../../schemas/search.ts';
import { worksheet } from '../../../schemas/worksheet.ts';
import { sectionList } from '../../../schemas/section.ts';
import { forbiddenWords } from '../writing/forbidden-words-schema.ts';
import type { Rule } from '../index.ts';
import { shapeProblems } from '../zod-problems.ts';

/** The shape of each kind of file. A kind without one is checked for what it cites only. */
const SCHEMAS: Partial<Record<DataKind, z.ZodType>> = {
  'glossary term': glossaryTerm,
  'knowledge check': knowledgeCheck,
  'reading path': readingPath,
  'ready pack': readyPack,
  worksheet,
  sections: sectionList,
  site,
  helplines,
  redirects,
  references,
  'search pages': askedPages,
  'search words': everydayWords,
  'search often': oftenAsked,
  'search safety': safetyPhrases,
  'search danger': dangerPhrases,
  'forbidden words': forbiddenWords,
  'US spelling': z.record(z.string(), z.string({ error: 'Write the US spelling.' })),
};

/** Fields: unknown, missing, of the wrong type or length, dates that cannot be. */
export const shapes: Rule = (library, report) => {
  for (const one of documentsOf(library)) {
    if (!one.hasFrontMatter) {
      report({
        kind: 'shape/no-front-matter',
        file: one.path,
        line: 1,
        what: 'The file has no front matter.',
        mend: 'Start the file with a line `---`, the fields, and a second line `---`; see docs/writing-an-article.md.',
      });
    } else if (isReadable(one.front)) {
      for (const problem of shapeProblems(one.path.startsWith('pages/') ? page : article, one.front)) report({ file: one.path, ...problem });
    }
  }
  for (const file of library.files) {
    const schema = schemaOf(file);
    if (!schema || !isReadable(file)) continue;
    for (const problem of shapeProblems(schema, file)) {
      const path = problem.path;
      // Counted by src/build/check/structure/questions.ts even where other fields are wrong.
      if (file.kind === 'knowledge check' && problem.custom && path.at(-1) === 'options') continue;
      report({ file: file.path, ...problem, kind: helplineKind(file.kind, path) ?? problem.kind });
    }
  }
};

/** Files of content/evidence: three have a shape of their own, the others are figures. */
const EVIDENCE: Record<string, z.ZodType> = { methods: methodComparison, audit, table: evidenceTable };

function schemaOf(file: DataFile): z.ZodType | undefined {
  if (file.kind === 'evidence') return file.id.startsWith('drawings/') ? drawing : file.id.startsWith('plots/') ? plot : EVIDENCE[file.id];
  if (file.kind !== 'quiz') return SCHEMAS[file.kind];
  // The schema of its own kind names the fields of that kind only.
  const kind = text(field(file.value, 'kind')) ?? '';
  return Object.hasOwn(quizKinds, kind) ? quizKinds[kind as keyof typeof quizKinds] : quiz;
}

const isReadable = (data: Data): boolean => data.faults.every((fault) => fault.forbiddenKey !== undefined);

function helplineKind(kind: DataKind, path: DataPath): 'helpline/source' | 'helpline/checked' | undefined {
  if (kind !== 'helplines') return undefined;
  const name = text(path.findLast((step) => typeof step === 'string'));
  return name === 'source' ? 'helpline/source' : name === 'checked' ? 'helpline/checked' : undefined;
}
