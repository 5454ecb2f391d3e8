import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePlanFile } from '../../electron/core/store/plan-file.ts';
import { builtScript } from '../support/built-script.ts';
import { inFull } from '../support/in-full.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const KILLS = inFull(200, 60);
const LANES = 4;

type Words = { state?: number[]; notes?: number; fileName?: string; confirmed?: number };
/** How one process went. */
type Life = { readonly words: readonly Words[]; readonly killed: boolean; readonly errors: string };

const built = mkdtempSync(join(tmpdir(), 'carpaccio-writer-'));
let script = '';

beforeAll(async () => {
  script = await builtScript(join(import.meta.dirname, 'writer.ts'), built);
}, 60_000);

afterAll(() => rmSync(built, { recursive: true, force: true }));

/** Starts a writer and kills it so many milliseconds after the first change was confirmed; `null` lets it end. */
function live(root: string, killAfterMs: number | null, ...more: readonly string[]): Promise<Life> {
  const sandbox = (name: string): string => {
    mkdirSync(join(root, name), { recursive: true });
    return join(root, name);
  };
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [script, '--data', join(root, 'data'), '--plans', join(root, 'plans'), ...more],
      {
        cwd: sandbox('working'),
        env: { HOME: sandbox('home'), TMPDIR: sandbox('tmp'), XDG_RUNTIME_DIR: sandbox('run'), PATH: process.env.PATH },
      },
    );
    let output = '';
    let errors = '';
    let isDoomed = false;
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (isDoomed || killAfterMs === null || !output.includes('"confirmed"')) return;
      isDoomed = true;
      setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('close', (_code, signal) => {
      const lines = output.split('\n').slice(0, -1);
      resolve({ words: lines.map((line) => JSON.parse(line) as Words), killed: signal === 'SIGKILL', errors });
    });
  });
}

function confirmedIn({ words }: Life): readonly number[] {
  return words.flatMap(({ confirmed }) => (confirmed === undefined ? [] : [confirmed]));
}

/** The counter that each slice must have reached, when all these changes were confirmed. */
function isAllThere(state: readonly number[], confirmed: readonly number[]): boolean {
  const found = new Map(state.map((count) => [count % state.length, count]));
  return confirmed.every((count) => (found.get(count % state.length) ?? -1) >= count);
}

function isReadable(path: string): boolean {
  try {
    parsePlanFile(readFileSync(path), path);
    return true;
  } catch {
    return false;
  }
}

describe('a process that is killed', () => {
  it(`has lost no confirmed change and damaged no file, ${KILLS} times`, async () => {
    let damaged = 0;
    let lost = 0;
    let changes = 0;
    await Promise.all(
      Array.from({ length: LANES }, async () => {
        const root = temporaryFolder();
        let confirmed: readonly number[] = [];
        for (let kill = 0; kill <= KILLS / LANES; kill++) {
          // The last one is only to see what is there.
          const life = await live(root, Math.random() * 80);
          expect({ errors: life.errors, killed: life.killed }).toEqual({ errors: '', killed: true });
          const [first] = life.words;
          if (first?.state === undefined) throw new Error('The writer did not say what it found.');
          if (!isAllThere(first.state, confirmed) || first.notes !== first.state.length) lost += 1;
          if (!isReadable(join(root, 'plans', 'Plan.carpaccio'))) damaged += 1;
          confirmed = [...confirmed, ...confirmedIn(life)];
          changes += confirmedIn(life).length;
        }
        // Every start sweeps what the killed one before it has left.
        const strays = readdirSync(join(root, 'plans')).filter((name) => name !== 'Plan.carpaccio');
        expect(strays.length).toBeLessThanOrEqual(1);
      }),
    );
    console.log(`${KILLS} kills, ${changes} confirmed changes`);
    expect({ damaged, lost }).toEqual({ damaged: 0, lost: 0 });
    expect(changes).toBeGreaterThan(KILLS);
  });

  it('has damaged the file when it wrote in place, so that the test above shows something', async () => {
    const root = temporaryFolder();
    let kills = 0;
    let isDamaged = false;
    while (!isDamaged && kills < KILLS) {
      rmSync(join(root, 'plans'), { recursive: true, force: true });
      rmSync(join(root, 'data'), { recursive: true, force: true });
      await live(root, Math.random() * 20, 'in-place');
      kills += 1;
      isDamaged = !isReadable(join(root, 'plans', 'Plan.carpaccio'));
    }
    expect(isDamaged).toBe(true);
  });
});

describe('a process that works on a plan', () => {
  it('writes into the data folder and the plans folder, and nowhere else', async () => {
    const root = temporaryFolder();
    const { words, errors } = await live(root, null, 'once');
    expect(errors).toBe('');
    expect(words.at(-1)).toEqual({ confirmed: 1 });
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath }) => parentPath.slice(root.length + 1).split('/')[0]);
    expect([...new Set(files)].sort()).toEqual(['data', 'plans']);
  });
});
