import { expect, it } from 'vitest';
import { createBoardSight } from '../../../renderer/board/board-sight.ts';
import type { StackName, StackSight, Wanted, WeeksSight } from '../../../renderer/board/sight.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import { asWeek } from '../../../shared/calendar/week.ts';
import { derive } from '../../../shared/derive.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const PLAN = planWith({
  people: { an: {} },
  slices: [
    { id: 'soon', pin: '2026-11-25' },
    { id: 'far', pin: '2027-03-03' },
    { id: 'thick', quarterDays: 20 },
  ],
});

/** A board that notes what it is asked for; `mounted` are the lists that are on its page. */
function boardWith(mounted: readonly StackName[]) {
  const asked: (readonly [string, ...(string | boolean)[]])[] = [];
  const sight = createBoardSight(() => derive(PLAN, TODAY));
  const stack = (name: StackName): StackSight => ({ show: (wanted) => asked.push([name, ...wordsOf(wanted)]) });
  const weeks: WeeksSight = { show: (week, isAtStart) => asked.push(['weeks', week, isAtStart]) };
  sight.joinWeeks(weeks);
  for (const name of mounted) sight.joinStack(name, stack(name));
  return { sight, asked, join: (name: StackName) => sight.joinStack(name, stack(name)) };
}

function wordsOf(wanted: Wanted): string[] {
  if (wanted.kind === 'card') return ['card', wanted.id];
  return wanted.kind === 'place' ? [wanted.section, wanted.before ?? 'end'] : [wanted.section];
}

it('a card is brought into sight in its week, and one without a day in the tray', () => {
  const { sight, asked } = boardWith([asWeek('2026-W48'), 'tray']);
  sight.showCard(sliceId('soon'));
  sight.showCard(sliceId('thick'));
  expect(asked).toEqual([
    ['weeks', '2026-W48', false],
    ['2026-W48', 'card', 'soon'],
    ['tray', 'card', 'thick'],
  ]);
});

it('a week that is not on the page yet shows the card when it comes, and only once', () => {
  const { sight, asked, join } = boardWith(['tray']);
  sight.showCard(sliceId('far'));
  const leave = join(asWeek('2027-W09'));
  leave();
  join(asWeek('2027-W09'));
  expect(asked).toEqual([
    ['weeks', '2027-W09', false],
    ['2027-W09', 'card', 'far'],
  ]);
});

it('the last wish counts when weeks come late', () => {
  const { sight, asked, join } = boardWith([asWeek('2026-W48')]);
  sight.showCard(sliceId('far'));
  sight.showPlace(asDay('2026-11-26'), null);
  join(asWeek('2027-W09'));
  expect(asked.slice(1)).toEqual([
    ['weeks', '2026-W48', false],
    ['2026-W48', '2026-11-26', 'end'],
  ]);
});

it('today goes to the left edge, and its day comes into sight', () => {
  const { sight, asked } = boardWith([asWeek('2026-W48')]);
  sight.showToday();
  expect(asked).toEqual([
    ['weeks', '2026-W48', true],
    ['2026-W48', '2026-11-24'],
  ]);
});
