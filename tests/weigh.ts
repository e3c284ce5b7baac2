// `npm run report:weight`: what each page weighs, compressed, in bytes.
import { builtPages } from './support/site.ts';
import { weigh } from './support/weight.ts';

const rows = builtPages().map(({ path }) => ({ path, ...weigh(path) }));
console.table(rows.sort((a, b) => b.total - a.total));
const totals = rows.map((row) => row.total).sort((a, b) => a - b);
console.log(`median ${totals[Math.floor(totals.length / 2)]} bytes, largest ${totals.at(-1)} bytes, ${rows.length} pages`);
