import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtScript } from '../support/built-script.ts';
import { inFull } from '../support/in-full.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const KILLS = inFull(80, 24);
const LANES = 2;

type Words = { listed?: number; trashed?: number; found?: string; title?: string; moved?: number };

const built = mkdtempSync(join(tmpdir(), 'carpaccio-trasher-'));
let script = '';

beforeAll(async () => {
  script = await builtScript(join(import.meta.dirname, 'trasher.ts'), built);
}, 60_000);

afterAll(() => rmSync(built, { recursive: true, force: true }));

/** Starts a process that moves a plan to and fro, and kills it so many milliseconds after its first move. */
function live(root: string, killAfterMs: number): Promise<{ words: readonly Words[]; errors: string }> {
  const env: { [name: string]: string | undefined } = { PATH: process.env.PATH };
  for (const [name, folder] of Object.entries({ HOME: 'home', TMPDIR: 'tmp', XDG_RUNTIME_DIR: 'run' })) {
    env[name] = join(root, folder);
    mkdirSync(join(root, folder), { recursive: true });
  }
  return new Promise((resolve) => {
    const args = [script, '--data', join(root, 'data'), '--plans', join(root, 'plans')];
    const child = spawn(process.execPath, args, { cwd: root, env });
    let output = '';
    let errors = '';
    let isDoomed = false;
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (isDoomed || !output.includes('"moved"')) return;
      isDoomed = true;
      setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('close', () => {
      const lines = output.split('\n').slice(0, -1);
      resolve({ words: lines.map((line) => JSON.parse(line) as Words), errors });
    });
  });
}

describe('a process that is killed while it moves a plan into the trash and back', () => {
  it(`leaves it in exactly one of the two, with every confirmed change, ${KILLS} times`, async () => {
    let inPlans = 0;
    let inTrash = 0;
    await Promise.all(
      Array.from({ length: LANES }, async () => {
        const root = temporaryFolder();
        let title = 'New';
        for (let kill = 0; kill <= KILLS / LANES; kill++) {
          const { words, errors } = await live(root, Math.random() * 60);
          expect(errors).toBe('');
          const { listed = -1, trashed = -1 } = words[0] ?? {};
          // Only the first one finds nothing.
          expect(listed + trashed).toBe(kill === 0 ? 0 : 1);
          inPlans += listed;
          inTrash += trashed;
          const found = words.find((said) => said.found !== undefined)?.found ?? '';
          // The change that was made when it was killed may be there too, unconfirmed.
          const [, process = '', number = '0'] = /^Moved (\d+)-(\d+)$/.exec(found) ?? [];
          const [, lastProcess = '', lastNumber = '0'] = /^Moved (\d+)-(\d+)$/.exec(title) ?? [];
          const isNewer = process === lastProcess ? Number(number) >= Number(lastNumber) : found !== 'New';
          expect({ found, title, isThere: found === title || isNewer }).toMatchObject({ isThere: true });
          title = words.findLast((said) => said.title !== undefined)?.title ?? found;
        }
        const files = readdirSync(join(root, 'plans')).filter((name) => !name.startsWith('.'));
        expect(files.every((name) => name === 'Plan.carpaccio')).toBe(true);
      }),
    );
    console.log(`${KILLS} kills: ${inPlans} times among the plans, ${inTrash} times in the trash`);
    expect(inPlans).toBeGreaterThan(0);
    expect(inTrash).toBeGreaterThan(0);
  });
});
