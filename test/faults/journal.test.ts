import { describe, expect, it } from 'vitest';
import { type FileSystem, realFileSystem } from '../../electron/core/store/file-system.ts';
import { encodeLine, type JournalEntry } from '../../electron/core/store/journal-line.ts';
import { readJournal } from '../../electron/core/store/journal-reading.ts';
import type { LineageId } from '../../electron/core/store/new-id.ts';
import { apply } from '../../shared/plan/apply/apply.ts';
import { PLAN_VERSION } from '../../shared/plan/migrations.ts';
import { diff } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { inFull } from '../support/in-full.ts';
import { planWith } from '../support/plan-builder.ts';
import { adding, sliceNamed, titling } from '../support/planner-rig.ts';

const MUTATIONS = inFull(30_000, 6_000);
const AT = '2026-11-24T09:00:00.000Z';

/** A segment, and for each number of whole lines the state that they lead to. */
function writtenSegment(): { bytes: Buffer; lineEnds: number[]; states: (string | null)[] } {
  let plan: Plan = planWith();
  let seq = 0;
  const entries: JournalEntry[] = [{ seq, at: AT, version: PLAN_VERSION, plan }];
  const states: (string | null)[] = [null, stateText(plan, seq)];
  for (let place = 0; place < 24; place++) {
    if (place % 6 === 5) {
      entries.push({
        seq,
        at: AT,
        saved: `version${place}2222` as LineageId,
        sha256: 'ab'.repeat(32),
        path: '/plans/Plan',
      });
    } else {
      const id = `slice${'abcdefghijklmnopqrstuvwxyz'[place] ?? 'z'}22`;
      const command = place % 3 === 0 ? adding(sliceNamed(id, `Größe ${place}`)) : titling('sliceA22', 'x');
      const after = apply(
        plan,
        place % 3 === 0 ? command : { type: 'plan.edit', changes: { title: `Title ${place}` } },
      );
      if (!after.ok) throw new Error(after.error.code);
      seq += 1;
      entries.push({
        seq,
        at: AT,
        commandId: `c${seq}`,
        does: 'change',
        of: null,
        command,
        patch: diff(plan, after.value),
      });
      plan = after.value;
    }
    states.push(stateText(plan, seq));
  }
  const lines = entries.map(encodeLine);
  let end = 0;
  const lineEnds = lines.map((line) => {
    end += line.length;
    return end;
  });
  return { bytes: Buffer.concat(lines), lineEnds, states };
}

function stateText(plan: Plan, seq: number): string {
  return JSON.stringify([seq, plan.title, Object.keys(plan.slices).sort()]);
}

/** A folder with one segment in it. */
function folderWith(bytes: Buffer): FileSystem {
  return { ...realFileSystem, list: async () => ['000001.jsonl'], read: async () => bytes };
}

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('a journal that the disk has changed', () => {
  it(`gives exactly what was written before the first change, ${MUTATIONS} times`, async () => {
    const { bytes, lineEnds, states } = writtenSegment();
    const next = numbers(20_261_124);
    const wrong: string[] = [];
    const check = async (what: string, mutated: Buffer, firstChanged: number): Promise<void> => {
      const { last } = await readJournal(folderWith(mutated), '/journal');
      const wholeLines = lineEnds.filter((end) => end <= firstChanged).length;
      const found = last === null ? null : stateText(last.plan, last.seq);
      if (found !== states[wholeLines]) wrong.push(`${what} at ${firstChanged}`);
    };
    let count = 0;
    for (; count < bytes.length; count++) await check('cut', bytes.subarray(0, count), count);
    for (; count < MUTATIONS; count++) {
      const place = next(bytes.length);
      const mutated = Buffer.from(bytes);
      if (count % 3 > 0) {
        mutated[place] = (mutated[place] ?? 0) ^ (1 << next(8));
        await check('flip', mutated, place);
      } else {
        mutated.fill(0, place, Math.min(mutated.length, place + 1 + next(4_096)));
        await check('zeros', mutated, place);
      }
    }
    console.log(`${count} mutations of ${bytes.length} bytes`);
    expect(wrong).toEqual([]);
    await check('nothing', bytes, bytes.length);
    expect(wrong).toEqual([]);
  });
});
