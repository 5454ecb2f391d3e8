import { defineConfig } from '@playwright/test';
import { findBrowser } from './test/support/find-browser.mjs';
import { isInFull } from './test/support/in-full.ts';

const browser = findBrowser();
const inBrowser = browser === null ? {} : { executablePath: browser };

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Letters drawn alike on every machine: no hints and sub-pixels as a system has been set to, one range of colours. */
const SAME_LETTERS = [
  '--font-render-hinting=none',
  '--disable-font-subpixel-positioning',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
];

/**
 * Left out where somebody waits: what changes with a pinned library alone, journeys that others walk in parts, and what
 * few changes can touch: large lists, paper, themes and the page that a crash shows.
 */
const ONLY_IN_FULL = [
  '**/drag-library.spec.ts',
  '**/cutting.spec.ts',
  '**/cutting-by-mouse.spec.ts',
  '**/outline-room.spec.ts',
  '**/print.spec.ts',
  '**/theme.spec.ts',
  '**/crash-page.spec.ts',
];

export default defineConfig({
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list']],
  // A picture that is missing is a fault. `npm test -- visual --update` records them.
  updateSnapshots: 'none',
  snapshotPathTemplate: 'test/visual/pictures/{arg}{ext}',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // A tenth of the work goes into what is recorded. Where somebody waits, what failed is run again with `--trace on`.
    trace: isInFull() ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'journeys',
      testDir: 'test/e2e',
      testIgnore: isInFull() ? [] : ONLY_IN_FULL,
      use: { launchOptions: { ...inBrowser, args: QUIET } },
    },
    {
      name: 'visual',
      testDir: 'test/visual',
      fullyParallel: true,
      // For the styles with which Playwright stops what moves; test/e2e/policy.spec.ts holds the policy itself.
      use: { bypassCSP: true, launchOptions: { ...inBrowser, args: [...QUIET, ...SAME_LETTERS] } },
      expect: {
        toHaveScreenshot: {
          animations: 'disabled',
          caret: 'hide',
          scale: 'css',
          // Letters of another version of Chromium may differ at their edges; a line that moves is far beyond this.
          maxDiffPixelRatio: 0.002,
          stylePath: 'test/visual/pictures.css',
        },
      },
    },
  ],
});
