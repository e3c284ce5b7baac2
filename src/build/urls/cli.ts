// `npm run urls`: adds the addresses of the built site that are new to content/urls.txt. Run it before a release, after `npm run build`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../../lib/site/environment.ts';
import { extended, parseLedger } from '../../lib/urls/ledger.ts';
import { collect } from './collect.ts';

const { contentDir, outDir } = environment();
const file = join(contentDir, 'urls.txt');
if (!existsSync(join(outDir, 'index.html'))) {
  console.error(`There is no built site in ${outDir}. Run \`npm run build\` first.`);
  process.exit(1);
}

const HEAD = `# Every address that was ever released: pages, files, and the parts of pages that people point at.
# Each of them keeps leading somewhere, for good. A test fails where one does not: write a line in redirects.yaml then.
# \`npm run urls\` adds what is new. Nothing is ever taken out.
`;
const before = existsSync(file) ? parseLedger(readFileSync(file, 'utf8')) : [];
const after = extended(before, collect(outDir).promised);
writeFileSync(file, `${HEAD}${after.join('\n')}\n`);
console.log(`${after.length} addresses, ${after.length - before.length} of them new.`);
