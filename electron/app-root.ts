import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version in the package.json of the app's own folder, in a checkout as in a package. */
export function readVersion(root: string): string {
  const { version }: { version?: unknown } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return typeof version === 'string' ? version : '0.0.0';
}
