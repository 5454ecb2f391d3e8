import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

// Generous, because no test is about time: a machine that is busy must not make one fail.
const patient = { testTimeout: 60_000, hookTimeout: 60_000 } as const;
const inNode = { ...patient, environment: 'node', exclude: configDefaults.exclude } as const;

export default defineConfig({
  plugins: [react()],
  test: {
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    projects: [
      {
        extends: true,
        test: {
          ...inNode,
          name: 'node',
          include: ['test/{shared,electron}/**/*.test.ts'],
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
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/page-setup.ts'],
          css: { modules: { classNameStrategy: 'non-scoped' } },
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
