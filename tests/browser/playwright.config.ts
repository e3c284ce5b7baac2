import { defineConfig } from '@playwright/test';
import { findChromium } from '../support/chromium.ts';

const port = Number(process.env['TEST_PORT'] ?? 4329);

/** Browser tests read the site that `npm run build` made. Each runs on a phone and on a desk. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['dot'], ['../support/playwright-count.ts']],
  timeout: 60_000,
  expect: { timeout: 7_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      ...findChromium(),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
    trace: 'off',
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme: 'light' }, testIgnore: 'once/**' },
    { name: 'desk', use: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }, testIgnore: 'once/**' },
    // Tests that set their own width and colors, or visit every page.
    { name: 'once', testMatch: 'once/**' },
  ],
  webServer: {
    command: 'node src/build/serve/cli.ts',
    cwd: '../..',
    port,
    env: { PORT: String(port), OUT_DIR: process.env['OUT_DIR'] ?? 'dist', BASE_PATH: process.env['BASE_PATH'] ?? '' },
    reuseExistingServer: false,
  },
});
