import { join } from 'node:path';
import { build } from 'vite';

/**
 * Builds a TypeScript program, with everything that it imports, into one file that plain Node runs; returns its path.
 * A process that is to be killed has to be a real one.
 */
export async function builtScript(entry: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'script.mjs' } },
    },
  });
  return join(folder, 'script.mjs');
}
