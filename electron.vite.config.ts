import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { acknowledgements } from './electron/acknowledgements.ts';
import { pagePieces, startPreload } from './electron/page-pieces.ts';

const licences = acknowledgements();

// The same values serve electron-vite, which bundles this file to elsewhere: paths are taken from the working folder.
export default defineConfig({
  main: {
    plugins: [licences.collect(), windowIcon()],
    build: {
      // web.js and cli.js run in the Node that is installed, not only in Electron's.
      target: 'node20.19',
      outDir: resolve('out/main'),
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: resolve('electron/main.ts'),
          web: resolve('electron/web.ts'),
          cli: resolve('electron/cli.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [licences.collect()],
    build: {
      target: 'node20.19',
      outDir: resolve('out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve('electron/preload.ts') },
        // A sandboxed preload has to be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('renderer'),
    // Replaced by a fresh value at each load, see electron/page-files.ts.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      target: 'es2022',
      outDir: resolve('out/renderer'),
      minify: true,
      sourcemap: false,
      // Loaded from the disk, in one piece.
      chunkSizeWarningLimit: 2_000,
      // A font or picture as its own file, because the policy allows no data: fonts.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: resolve('renderer/index.html'),
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ debugName: 'pieces', name: pagePieces('renderer') }],
          },
        },
      },
    },
    // The last part that is built: it writes what all three have collected.
    plugins: [react(), startPreload(), licences.collect(), licences.write()],
  },
});

/** The picture of the window, where the system has no other, and of the box *About*. */
function windowIcon(): Plugin {
  return {
    name: 'carpaccio-window-icon',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'icon.png', source: readFileSync(resolve('assets/icons/512x512.png')) });
    },
  };
}
