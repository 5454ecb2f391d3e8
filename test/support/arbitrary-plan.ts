import fc from 'fast-check';
import { addDays, asDay, type Day } from '../../shared/calendar/day.ts';
import { mend } from '../../shared/plan/mend.ts';
import type { Baseline, Forecast, Person, Plan, Request, Slice, SliceId, Source } from '../../shared/plan/plan.ts';
import { arbitraryMeeting } from './arbitrary-meeting.ts';
import { planWith, type SliceSketch } from './plan-builder.ts';

const FIRST_DAY = asDay('2026-11-16');
const PEOPLE = ['person-a', 'person-b', 'person-c'];
const SOURCES = ['source-a', 'source-b'];
const SKILLS = ['sql', 'model', 'ui'];
/** Some are not ranks, and many are equal: merges and hand-edited files bring both. */
const RANKS = ['a0', 'a1', 'a1', 'a1', 'a2', 'a2V', 'a3', 'Zz', 'b00', '', 'a10', '!', 'A00000000000000000000000000'];

/** Days of the eight weeks around the start of the plans that are made here. */
export function arbitraryDay(): fc.Arbitrary<Day> {
  return fc.nat({ max: 55 }).map((days) => addDays(FIRST_DAY, days));
}

/** Text as people and machines leave it: emoji, right to left, control characters, halves of characters. */
export function arbitraryText(): fc.Arbitrary<string> {
  const strange = [
    '',
    '\u0000\u001b[31m',
    '\ud800',
    'x\udc00y',
    '\u202eabc',
    '👩‍🔬 läuft',
    '__proto__',
    '- [x] *a*\n# b',
    '=1+1',
  ];
  return fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(...strange));
}

/** Sound plans of up to `maxSlices` slices, with needs in circles, pins, absences, ties and fields nobody knows. */
export function arbitraryPlan({ maxSlices = 14 }: { maxSlices?: number } = {}): fc.Arbitrary<Plan> {
  return fc
    .record({
      title: arbitraryText(),
      slices: fc.array(arbitrarySlice(), { maxLength: maxSlices }),
      people: fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1 }),
      peopleFacts: fc.array(arbitraryPerson(), { minLength: PEOPLE.length, maxLength: PEOPLE.length }),
      sourceFacts: fc.array(arbitrarySource(), { minLength: SOURCES.length, maxLength: SOURCES.length }),
      workdays: fc.constantFrom([1, 2, 3, 4, 5], [1, 3, 5], [1, 2, 3, 4, 5, 6, 7]),
      closures: fc.array(
        arbitraryRange().map((range) => ({ ...range, origin: null })),
        { maxLength: 2 },
      ),
      history: arbitraryHistory(),
      meeting: arbitraryMeeting({ day: arbitraryDay(), text: arbitraryText() }),
      unknown: arbitraryUnknownFields(),
    })
    .map(({ title, slices, people, peopleFacts, sourceFacts, workdays, closures, history, meeting, unknown }) => {
      const plan = planWith({
        title,
        slices: slices.map((slice, place) => linked(slice, place)),
        people: Object.fromEntries(people.map((id, place) => [id, peopleFacts[place] ?? {}])),
        sources: Object.fromEntries(SOURCES.map((id, place) => [id, sourceFacts[place] ?? {}])),
        calendar: { workdays, closures },
        ...history,
        ...meeting,
      });
      return mend({ ...plan, ...unknown }).plan;
    });
}

/** A slice before its place in a plan is known: references are numbers, and may lead nowhere. */
type LooseSlice = Partial<Omit<SliceSketch, 'id' | 'under' | 'needs'>> & {
  readonly parent: number | null;
  readonly needed: readonly number[];
};

function linked({ parent, needed, ...fields }: LooseSlice, place: number): SliceSketch {
  const under = parent === null || parent >= place ? {} : { under: idOf(parent) };
  return { ...fields, ...under, id: idOf(place), needs: needed.map(idOf) };
}

function idOf(place: number): string {
  return `slice-${String(place).padStart(2, '0')}`;
}

function arbitrarySlice(): fc.Arbitrary<LooseSlice> {
  return fc
    .record({
      parent: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fc.nat({ max: 8 }) }),
      needed: fc.array(fc.nat({ max: 14 }), { maxLength: 2 }),
      rank: fc.constantFrom(...RANKS),
      outlineRank: fc.constantFrom(...RANKS),
      stage: mostly<Slice['stage']>('board', 'later', 'archive'),
      title: arbitraryText(),
      value: arbitraryText(),
      audience: arbitraryText(),
      quarterDays: fc.constantFrom(1, 2, 3, 4, 4, 4, 8, null),
      kind: mostly<Slice['kind']>('slice', 'spike', 'decision'),
      status: mostly<Slice['status']>('open', 'doing', 'delivered', 'dropped'),
      ownerId: fc.constantFrom(null, ...PEOPLE),
      skills: fc.subarray(SKILLS, { maxLength: 1 }),
      sourceIds: fc.subarray(SOURCES, { maxLength: 1 }),
      pin: mostlyNull(arbitraryDay()),
      startedOn: mostlyNull(arbitraryDay()),
      deliveredOn: mostlyNull(arbitraryDay()),
      tags: fc.array(arbitraryText(), { maxLength: 2 }),
      pattern: mostlyNull(fc.constantFrom('one-segment', 'a pattern of long ago')),
      bite: mostlyNull(fc.array(fc.record({ layer: arbitraryText(), option: arbitraryText() }), { maxLength: 2 })),
      silenced: fc.array(fc.record({ rule: fc.constantFrom('S3', 'V1'), reason: arbitraryText() }), { maxLength: 1 }),
      unknown: arbitraryUnknownFields(),
    })
    .map(({ unknown, ...fields }) => ({ ...fields, ...unknown }));
}

function arbitraryPerson(): fc.Arbitrary<Pick<Person, 'skills' | 'quarterDaysByWeekday' | 'absences'>> {
  return fc.record({
    skills: fc.subarray(SKILLS),
    quarterDaysByWeekday: fc.constantFrom([4, 4, 4, 4, 4, 0, 0], [2, 0, 4, 1, 3, 0, 0], [0, 0, 0, 0, 0, 0, 0]),
    absences: fc.array(arbitraryRange(), { maxLength: 2 }),
  });
}

function arbitrarySource(): fc.Arbitrary<Pick<Source, 'access' | 'expectedOn' | 'grantedUntil'>> {
  return fc.record({
    access: mostly<Source['access']>('granted', 'asked', 'unknown', 'refused'),
    expectedOn: mostlyNull(arbitraryDay()),
    grantedUntil: mostlyNull(arbitraryDay()),
  });
}

function arbitraryRange(): fc.Arbitrary<{ from: Day; to: Day; label: string }> {
  return fc
    .record({ from: arbitraryDay(), length: fc.nat({ max: 6 }) })
    .map(({ from, length }) => ({ from, to: addDays(from, length), label: 'off' }));
}

/** Wishes, promises and forecasts of which there may be one each; what they speak of may be gone. */
function arbitraryHistory(): fc.Arbitrary<Pick<Plan, 'requests' | 'baselines' | 'forecasts'>> {
  const ids = (kind: string) => fc.constantFrom(`${kind}-a`, `${kind}-b`);
  const on = arbitraryDay();
  const request = fc.record<Request>({
    askedOn: on,
    askedBy: arbitraryText(),
    wish: arbitraryText(),
    state: mostly<Request['state']>('open', 'agreed', 'declined'),
    agreed: arbitraryText(),
    moved: fc.array(fc.record({ sliceId: fc.constant('gone' as SliceId), from: mostlyNull(on), to: mostlyNull(on) }), {
      maxLength: 2,
    }),
    decidedOn: mostlyNull(on),
  });
  const days = fc.dictionary(fc.constant('gone'), on);
  // An old one keeps neither the target nor what was undone.
  const baseline = fc.oneof(
    fc.record<Baseline>({ name: arbitraryText(), on, days }),
    fc.record<Baseline>({
      name: arbitraryText(),
      on,
      days,
      target: mostlyNull(on),
      undone: fc.subarray(['gone', 'elsewhere'] as SliceId[]),
    }),
  );
  const forecast = fc.record<Forecast>({
    on,
    seed: fc.nat(),
    samples: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }),
    splitRate: mostlyNull(fc.constant(2.3)),
    p50: mostlyNull(on),
    p85: mostlyNull(on),
    p95: mostlyNull(on),
    chance: mostlyNull(fc.constant(0.7)),
    outcome: mostlyNull(on),
  });
  return fc.record({
    requests: fc.dictionary(ids('request'), request, { maxKeys: 2 }),
    baselines: fc.dictionary(ids('baseline'), baseline, { maxKeys: 2 }),
    forecasts: fc.dictionary(ids('forecast'), forecast, { maxKeys: 2 }),
  });
}

/** Fields of a later version of the program, or of another one. */
function arbitraryUnknownFields(): fc.Arbitrary<{ readonly [field: string]: unknown }> {
  const value = fc.oneof(
    fc.constant(null),
    fc.integer(),
    arbitraryText(),
    fc.constant({ nested: [1, { deep: null }] }),
  );
  return fc.dictionary(fc.constantFrom('futureField', 'x-note', 'constructor'), value, { maxKeys: 1 });
}

function mostly<Choice>(usual: Choice, ...others: Choice[]): fc.Arbitrary<Choice> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });
}

function mostlyNull<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
}
