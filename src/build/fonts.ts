// Makes public/fonts from the npm package: only the characters and weights that the site uses.
// Run `npm run fonts` after raising @fontsource-variable/literata; the result is committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subset from 'subset-font';

const folder = new URL('../../public/fonts/', import.meta.url);
const require = createRequire(import.meta.url);

const latin = Array.from({ length: 0xff - 0x20 + 1 }, (_, index) => String.fromCharCode(0x20 + index)).join('');
// Names of authors and a few signs of the interface beyond Latin-1.
const extra = '‘’“”–—…•‹›−×≈≤≥→←↑↓ŒœŠšŽžŸı';

mkdirSync(folder, { recursive: true });
for (const style of ['normal', 'italic']) {
  const file = require.resolve(`@fontsource-variable/literata/files/literata-latin-wght-${style}.woff2`);
  const font = await subset(readFileSync(file), latin + extra, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 620, default: 400 } },
  });
  const name = `literata-${style}.woff2`;
  writeFileSync(new URL(name, folder), font);
  console.log(`${name} ${(font.length / 1024).toFixed(1)} KiB`);
}
