import fc from 'fast-check';
import { addDays, asDay } from '../../shared/calendar/day.ts';
import { mend } from '../../shared/plan/mend.ts';
import type { Plan, Slice } from '../../shared/plan/plan.ts';
import { planWith, type SliceSketch } from './plan-builder.ts';

/** A Tuesday; the plans begin on the Monday before it. */
export const CHECKABLE_TODAY = asDay('2026-11-24');

const TITLES = [
  '',
  '🎉',
  'Show the lead ten donors',
  'Send the list to the lead and then ring five donors',
  'List donors; show them on the map',
  'Train XGBoost on gifts',
  'XGBoost (Airflow)',
  'Airflow',
  'Data warehouse',
  'EDA',
  'Phase 2',
  'Manage all donors',
  'Predict churn for every donor',
  'Investigate OCR for the claim forms',
  'Read one contract row',
  'Kunden anzeigen und dann anrufen',
  'x'.repeat(498),
  'SEND ALL THE THINGS AND THEN SHOW THEM',
];
const AUDIENCES = ['', 'users', 'Retention lead', 'Fundraisers in Leeds', 'Model owner'];
const DEMOS = ['', 'Open the sheet with the lead', 'Ring a donor'];
const TESTS = ['It works', 'Ten of 20 are right', '', 'The lead says yes'];
const PATTERNS = [null, null, 'access-spike', 'metric-first', 'heuristic-first', 'scheduled-run', 'gone-long-ago'];

/** Small plans with much to find in them by every rule, in every state. */
export function arbitraryCheckable(): fc.Arbitrary<Plan> {
  return fc
    .record({
      slices: fc.array(arbitrarySlice(), { minLength: 1, maxLength: 9 }),
      crm: fc.constantFrom('granted', 'asked', 'unknown', 'refused'),
      grantedUntil: fc.constantFrom(null, '2026-11-20', '2026-11-25'),
      metric: fc.constantFrom(
        null,
        { name: 'Hit rate', baseline: '20 %', threshold: '30 %' },
        { name: 'Trust', baseline: '', threshold: 'more of it' },
      ),
      audience: fc.constantFrom('', 'Retention lead'),
      gapDays: fc.constantFrom(5, 1),
      start: fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-02'),
    })
    .map(({ slices, crm, grantedUntil, metric, audience, gapDays, start }) => {
      const sources = {
        crm: { name: 'CRM', access: crm, grantedUntil },
        bills: { name: 'Bills', access: 'asked' as const, expectedOn: '2026-12-01' },
      };
      const sketches = slices.map(({ parent, needed, ...fields }, place) => ({
        ...fields,
        id: `s${place}`,
        ...(parent !== null && parent < place ? { under: `s${parent}` } : {}),
        needs: needed.map((need) => `s${need}`),
      }));
      const rules = { off: [], contactDays: 14, contactErrorDays: 30, gapDays };
      return mend(planWith({ slices: sketches, sources, goal: { metric, audience }, rules, start })).plan;
    });
}

type Loose = Omit<SliceSketch, 'id' | 'under' | 'needs'> & {
  readonly parent: number | null;
  readonly needed: readonly number[];
};

function arbitrarySlice(): fc.Arbitrary<Loose> {
  const started = { startedOn: '2026-11-23', ownerId: 'team0000' };
  const states = fc.constantFrom(
    { status: 'open' },
    { status: 'open' },
    { status: 'open' },
    { status: 'doing', ...started },
    { status: 'delivered', deliveredOn: '2026-11-23' },
    { status: 'dropped', droppedOn: '2026-11-23' },
  );
  return fc
    .record({
      parent: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat({ max: 6 }) }),
      needed: fc.uniqueArray(fc.nat({ max: 8 }), { maxLength: 3 }),
      title: fc.constantFrom(...TITLES),
      audience: fc.constantFrom(...AUDIENCES),
      value: fc.constantFrom('', 'ring the right ones', 'so the pipeline works'),
      demo: fc.constantFrom(...DEMOS),
      doneWhen: fc.array(fc.constantFrom(...TESTS), { maxLength: 2 }),
      quarterDays: fc.constantFrom(1, 2, 4, 4, 12, null),
      worth: fc.constantFrom(null, 1, 5),
      kind: fc.constantFrom<Slice['kind']>('slice', 'slice', 'slice', 'spike', 'decision'),
      stage: fc.constantFrom<Slice['stage']>('board', 'board', 'board', 'later', 'archive'),
      pattern: fc.constantFrom(...PATTERNS),
      sourceIds: fc.subarray(['crm', 'bills']),
      cutOn: fc.constantFrom(null, '2026-11-20'),
      notes: fc.constantFrom('', 'A note'),
      pin: fc.option(
        fc.nat({ max: 40 }).map((ahead) => addDays(CHECKABLE_TODAY, ahead)),
        { freq: 5 },
      ),
      state: states,
    })
    .map(({ state, ...fields }) => ({ ...fields, ...(state as Partial<SliceSketch>) }));
}
