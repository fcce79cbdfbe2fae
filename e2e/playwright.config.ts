import { defineConfig } from '@playwright/test';
import type { HostKind } from './fixtures/app';
import { findChromium } from './run/chromium.mjs';

const executablePath = await findChromium();
if (executablePath === null) throw new Error('No Chromium found: run `npm test`, or set CHROMIUM_PATH to one.');

export default defineConfig<object, { hostKind: HostKind }>({
  testDir: 'specs',
  outputDir: '../out/test/results',
  globalSetup: './run/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  forbidOnly: true,
  // Playwright itself may lose a response of a window that closes ("Object with guid … was not bound"): once more then.
  retries: 1,
  // Longer than a loaded machine needs, shorter than a person waits for a failure.
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../out/test/playwright.json' }]],
  use: {
    launchOptions: { executablePath },
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
    video: 'off',
  },
  projects: [
    { name: 'desktop', testIgnore: 'browser/**', use: { hostKind: 'electron' } },
    // The page is the same on both hosts: what the host does (files, dialogs, dropping, sharing) is tried on both, what
    // happens inside the page once.
    {
      name: 'browser',
      testMatch: [
        'browser/**',
        'smoke/**',
        'files/everyday.spec.ts',
        'jobs/{eight-racks,exchange,underlay,day-of-edits}.spec.ts',
      ],
      use: { hostKind: 'browser' },
    },
  ],
});
