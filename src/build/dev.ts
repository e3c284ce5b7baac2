// `npm run dev`: builds once where there is no search index, so that search works, then starts Astro's dev server.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../lib/site/environment.ts';

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' };
if (!existsSync(join(environment().outDir, 'pagefind'))) {
  console.log('Building once, so that search has an index…');
  const { status } = spawnSync('astro', ['build', '--silent'], { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
const server = spawn('astro', ['dev', '--port', process.env['PORT'] ?? '4321', ...process.argv.slice(2)], { stdio: 'inherit', env });
server.on('close', (code) => process.exit(code ?? 0));
