import { parseArgs } from 'node:util';
import { readLibrary } from '../../lib/content/library.ts';
import { environment } from '../../lib/site/environment.ts';
import { checkContent, checkWriting, formatProblems, inOrder } from './index.ts';
import { dueHelplines, formatDue } from './due.ts';
import type { Problem } from './index.ts';
import { checkSpelling } from './writing/spelling.ts';

const HELP = `npm run check:content -- [page …] [options]
  page             only these pages, such as styles/anxious (the whole library is still read)
  --structure      only whether the content is whole, not how it is written
  --no-spelling    without the spelling check
  --json           for programs
CONTENT_DIR names another content folder.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: { structure: { type: 'boolean' }, spelling: { type: 'boolean', default: true }, json: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (values.help) console.log(HELP);
else process.exitCode = await main();

async function main(): Promise<number> {
  const library = readLibrary(environment().contentDir);
  const all = checkContent(library);
  if (!values.structure) {
    all.push(...checkWriting(library));
    if (values.spelling) all.push(...(await checkSpelling(library)));
  }
  const problems = inOrder(all.filter((problem) => isAsked(problem, positionals)));
  const due = formatDue(dueHelplines(library, new Date().toISOString().slice(0, 10)), library.dir);
  if (due && !values.json && positionals.length === 0) console.log(`${due}\n`);
  console.log(values.json ? JSON.stringify(problems, null, 2) : formatProblems(problems));
  return problems.length > 0 ? 1 : 0;
}

/** `styles/anxious` asks for the article and its knowledge check; any other piece of a path works too. */
function isAsked(problem: Problem, pages: readonly string[]): boolean {
  if (pages.length === 0) return true;
  const path = problem.file.replace(/(\/index)?\.(mdx|yaml|json|txt)$/, '');
  return pages.some((page) => `${path}/`.includes(`/${page.replace(/^\/|\/$/g, '')}/`));
}
