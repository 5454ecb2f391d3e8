import { resolve } from 'node:path';
import type { Plugin } from 'vite';

type ModuleGraph = { readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null };

/**
 * Which piece of the page a module goes into. The page is read in three: what asks for the plan (`index`), what draws
 * the board (`start`), and all that is looked at later (`later`). Left to itself the bundler makes some forty pieces of
 * the last, and each costs a request. `null` leaves a module where the bundler puts it.
 */
export function pagePieces(renderer: string): (id: string, graph: ModuleGraph) => string | null {
  const [main, start] = ['main.tsx', 'app-start.tsx'].map((name) => resolve(renderer, name));
  const entry = resolve(renderer, 'index.html');
  const sample = resolve('shared', 'sample');
  let first: ReadonlySet<string> | null = null;
  let second: ReadonlySet<string> | null = null;
  return (id, graph) => {
    first ??= neededBy(entry, graph);
    second ??= neededBy(start, graph);
    // The entry is a piece by itself; and what nobody asks for on most days stays apart.
    if (id === entry || id === main || id.startsWith(sample)) return null;
    if (first.has(id) || id.startsWith('\0')) return 'base';
    return second.has(id) ? 'start' : 'later';
  };
}

/** The module and everything that it cannot be read without. */
function neededBy(entry: string | undefined, graph: ModuleGraph): ReadonlySet<string> {
  const needed = new Set<string>();
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return needed;
}

/** The browser reads the piece that draws the board beside the one that asks for the plan, and not after it. */
export function startPreload(): Plugin {
  return {
    name: 'carpaccio-start-preload',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((name) => /\bstart-[^/]*\.js$/.test(name))
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${name}`, nonce: '__CSP_NONCE__' },
          })),
    },
  };
}
