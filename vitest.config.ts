import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

// Generous, because no test is about time: a machine that is busy must not make one fail.
const patient = { testTimeout: 60_000, hookTimeout: 60_000 } as const;
const inNode = {
  ...patient,
  environment: 'node',
  exclude: configDefaults.exclude,
  setupFiles: ['test/support/fewer-runs.ts'],
};

export default defineConfig({
  plugins: [react()],
  test: {
    // One less would be the default, and on two cores that is one after the other.
    maxWorkers: '100%',
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    projects: [
      {
        extends: true,
        // Pure functions: their files leave nothing behind, and loading the code anew for each takes longer than testing.
        test: { ...inNode, name: 'shared', include: ['test/shared/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          ...inNode,
          name: 'node',
          include: ['test/electron/**/*.test.ts'],
          // Loaded through vitest, so that it gets the stand-in for electron and not the package, which downloads.
          server: { deps: { inline: ['electron-store'] } },
        },
      },
      { extends: true, test: { ...inNode, name: 'contract', include: ['test/contract/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          ...patient,
          name: 'page',
          environment: 'jsdom',
          // A page of its own for each file, made in half the time that a process of its own takes.
          pool: 'vmThreads',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/page-setup.ts', 'test/support/fewer-runs.ts'],
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
      {
        extends: true,
        test: {
          ...inNode,
          name: 'crosscheck',
          include: ['test/crosscheck/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          ...inNode,
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          ...inNode,
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
