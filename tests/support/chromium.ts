import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

// Chromium's own headless build first: the same engine, less than half the time a page on two cores.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** A browser of the system on the PATH, or undefined. */
function onPath(): string | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here; look on.
      }
    }
  }
  return undefined;
}

/** Playwright's own Chromium where it is installed, else one of the system; undefined where there is none. */
export function findChromium(): { executablePath?: string } | undefined {
  if (existsSync(chromium.executablePath())) return {};
  const system = onPath();
  return system ? { executablePath: system } : undefined;
}

/** Installs a browser where there is none: Debian's package as root, else Playwright's. Stops with the command to type where that fails. */
export function ensureChromium(): true {
  if (findChromium()) return true;
  const asRoot = process.getuid?.() === 0;
  const debian = asRoot && existsSync('/etc/debian_version');
  const command = debian ? 'apt-get update && apt-get install -y --no-install-recommends chromium chromium-headless-shell' : 'npx playwright install chromium';
  console.log(`No Chromium found. Installing one: ${command}`);
  spawnSync(command, { shell: true, stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (findChromium()) return true;
  console.error(
    `\nThe browser tests need Chromium and it could not be installed. Type:\n\n  ${debian ? command : 'sudo apt-get install chromium   (or: npx playwright install chromium)'}\n`,
  );
  process.exit(1);
}
