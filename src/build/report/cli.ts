import { parseArgs } from 'node:util';
import { citedIn } from '../../lib/content/article-facts.ts';
import { readLibrary, sourceIds } from '../../lib/content/library.ts';
import { environment } from '../../lib/site/environment.ts';
import { reportRows } from './rows.ts';
import { reportTable } from './table.ts';

const HELP = `npm run report:content -- [page …] [options]
  page     only these pages, such as styles/anxious, or a whole section, such as styles/
  --json   for programs
CONTENT_DIR names another content folder.`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' }, help: { type: 'boolean' } } });

if (values.help) console.log(HELP);
else {
  const library = readLibrary(environment().contentDir);
  const rows = reportRows(library, new Date().toISOString().slice(0, 10)).filter((row) => isAsked(row.page));
  const used = new Set(library.articles.flatMap(citedIn));
  const distinct = `\n${used.size} of ${sourceIds(library)?.size ?? 0} sources in references.json are cited by an article`;
  console.log(values.json ? JSON.stringify(rows, null, 2) : reportTable(rows, positionals.length === 0 ? distinct : ''));
  if (rows.length === 0) process.exitCode = 1;
}

function isAsked(page: string): boolean {
  return (
    positionals.length === 0 ||
    positionals.some((asked) => (asked.endsWith('/') ? `${page}/`.startsWith(asked.replace(/^\//, '')) : asked.replace(/^\//, '') === page))
  );
}
