import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Modules of the product as they are shipped: bundled, and then loaded by Node itself. The test runner sends each call
 * from one module to another through a getter, which makes small functions twice as slow as they are.
 *
 * `files` are relative to the repository; the answer has the modules in the same order.
 */
export async function asShipped(files: readonly string[]): Promise<unknown[]> {
  // Inside node_modules the runner leaves modules alone, and git does not see them.
  const cache = join(ROOT, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, 'bench-'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      minify: true,
      rollupOptions: {
        input: Object.fromEntries(files.map((file, place) => [`module-${place}`, join(ROOT, file)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  const modules = files.map((_, place) => import(pathToFileURL(join(outDir, `module-${place}.mjs`)).href));
  return Promise.all(modules).finally(() => rm(outDir, { recursive: true }));
}
