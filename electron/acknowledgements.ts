import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const ACKNOWLEDGEMENTS_FILE = 'ACKNOWLEDGEMENTS.txt';

const HEADING = `Carpaccio contains parts of the software below. Each of them is under its own licence.
`;
const LINE = '='.repeat(80);

/**
 * Writes the licences of all packages that are bundled. `collect` belongs into each part of the build and notes which
 * packages went into it; `write` into the last part, whose folder gets the file.
 */
export function acknowledgements(): { readonly collect: () => Plugin; readonly write: () => Plugin } {
  const folders = new Set<string>();
  function collect(): Plugin {
    let root = '';
    return {
      name: 'carpaccio-collect-licences',
      configResolved(config) {
        root = config.root;
      },
      generateBundle(_options, bundle) {
        // Fonts that a style sheet names are not modules: they are among the files that are written.
        const written = Object.values(bundle).flatMap((part) => (part.type === 'asset' ? part.originalFileNames : []));
        for (const path of [...this.getModuleIds(), ...written]) {
          const folder = packageFolderOf(isAbsolute(path) ? path : resolve(root, path));
          if (folder !== null) folders.add(folder);
        }
      },
    };
  }
  return {
    collect,
    write: () => ({
      name: 'carpaccio-write-licences',
      enforce: 'post',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: ACKNOWLEDGEMENTS_FILE, source: acknowledgementsText([...folders]) });
      },
    }),
  };
}

/** The folder of the package that a file belongs to; `null`: it is ours. */
export function packageFolderOf(path: string): string | null {
  const plain = path.replaceAll('\\', '/').replace(/^\0+/, '');
  return /^(.*\/|)node_modules\/(@[^/]+\/[^/]+|[^/@.][^/]*)(?=\/)/.exec(plain)?.[0] ?? null;
}

/** Name, version and licence of each package, by name. Throws when one says nothing about its licence. */
export function acknowledgementsText(packageFolders: readonly string[]): string {
  const entries = packageFolders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const text = licenceText(folder);
    if (text === null && typeof license !== 'string') throw new Error(`${name} in ${folder} names no licence.`);
    return {
      title: `${name} ${version} (${license?.replace(/^\((.*)\)$/, '$1') ?? 'see below'})`,
      text: text ?? `Licence: ${license}`,
    };
  });
  const sorted = [...new Map(entries.map((entry) => [entry.title, entry])).values()].sort((one, other) =>
    one.title < other.title ? -1 : 1,
  );
  return [HEADING, ...sorted.map(({ title, text }) => `${LINE}\n${title}\n${LINE}\n\n${text.trim()}\n`)].join('\n');
}

function licenceText(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice|ofl)\b/i.test(name));
  const texts = names.sort().map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'));
  return texts.length === 0 ? null : texts.join('\n\n');
}
