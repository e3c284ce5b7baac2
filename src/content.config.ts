import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { environment } from './lib/site/environment.ts';
import { article } from './schemas/article.ts';
import { figure } from './schemas/evidence/evidence.ts';
import { glossaryTerm } from './schemas/glossary.ts';
import { readyPack } from './schemas/pack.ts';
import { page } from './schemas/page.ts';
import { readingPath } from './schemas/path.ts';
import { quiz } from './schemas/quizzes/index.ts';
import { knowledgeCheck } from './schemas/quizzes/knowledge-check.ts';
import { reference } from './schemas/evidence/reference.ts';
import { worksheet } from './schemas/worksheet.ts';

// Single documents (helplines, redirects, sections, site) are read by src/lib/documents.ts:
// a collection would only wrap one entry. All shapes are in src/schemas.
const base = resolve(environment().contentDir);

/** Files named `index` stand for their folder: `styles/index.mdx` is the page /styles/. */
const idFromPath = ({ entry }: { entry: string }) => entry.replace(/\.\w+$/, '').replace(/\/index$/, '');

export const collections = {
  articles: defineCollection({
    loader: glob({ base: join(base, 'articles'), pattern: '**/*.mdx', generateId: idFromPath }),
    schema: article,
  }),
  pages: defineCollection({
    loader: glob({ base: join(base, 'pages'), pattern: '*.mdx', generateId: idFromPath }),
    schema: page,
  }),
  knowledgeChecks: defineCollection({
    loader: glob({ base: join(base, 'quizzes/knowledge-checks'), pattern: '**/*.yaml', generateId: idFromPath }),
    schema: knowledgeCheck,
  }),
  quizzes: defineCollection({
    loader: glob({ base: join(base, 'quizzes'), pattern: '*.yaml', generateId: idFromPath }),
    schema: quiz,
  }),
  glossary: defineCollection({
    loader: glob({ base: join(base, 'glossary'), pattern: '*.yaml', generateId: idFromPath }),
    schema: glossaryTerm,
  }),
  figures: defineCollection({
    // Drawings and plots share one set of names; the content check sees to it.
    loader: glob({ base: join(base, 'evidence'), pattern: '{drawings,plots}/*.yaml', generateId: ({ entry }) => entry.replace(/^.*\/|\.yaml$/g, '') }),
    schema: figure,
  }),
  paths: defineCollection({
    loader: glob({ base: join(base, 'paths'), pattern: '*.yaml', generateId: idFromPath }),
    schema: readingPath,
  }),
  packs: defineCollection({
    loader: glob({ base: join(base, 'packs'), pattern: '*.yaml', generateId: idFromPath }),
    schema: readyPack,
  }),
  worksheets: defineCollection({
    loader: glob({ base: join(base, 'worksheets'), pattern: '*.yaml', generateId: idFromPath }),
    schema: worksheet,
  }),
  references: defineCollection({
    loader: file(join(base, 'references.json'), { parser: (text) => parse(text) as Record<string, unknown>[] }),
    schema: reference,
  }),
};
