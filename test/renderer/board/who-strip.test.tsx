import { act, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Board } from '../../../renderer/board/board.tsx';
import { WhoStrip } from '../../../renderer/board/who-strip.tsx';
import { asWeek } from '../../../shared/calendar/week.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const PLAN = planWith({
  people: {
    ada: { name: 'Ada', initials: 'AD' },
    ben: { name: 'Ben', initials: 'BE', absences: [{ from: '2026-11-23', to: '2026-11-27', label: 'Holiday' }] },
  },
  slices: [{ id: 'alert' }],
});

const strips = () => screen.getAllByRole('img', { name: /^Who is there/ });

describe('Who is there, above each week', () => {
  it('has everybody with their days, dim and with the reason when they are off', async () => {
    await showScreen(PLAN, <Board />);
    const [first, second] = strips();
    expect([first?.textContent, second?.textContent]).toEqual(['AD5BEoff', 'AD5BE5']);
    expect(first?.getAttribute('aria-label')).toBe(
      'Who is there: Ada: 5 days; Ben: 0 of 5 days, off Mon 23–Fri 27 (Holiday)',
    );
    expect([...(first?.children ?? [])].map((child) => child.getAttribute('title'))).toEqual([
      'Ada: 5 days',
      'Ben: 0 of 5 days, off Mon 23–Fri 27 (Holiday)',
    ]);
  });

  it('follows people and calendar at once', async () => {
    const { planStore } = await showScreen(PLAN, <Board />);
    await act(() => planStore.execute({ type: 'calendar.edit', changes: { workdays: [1, 2] } }));
    expect(strips()[1]?.textContent).toBe('AD2BE2');
    for (const id of Object.keys(PLAN.people)) {
      await act(() => planStore.execute({ type: 'person.delete', id: id as never }));
    }
    expect(screen.queryAllByRole('img', { name: /^Who is there/ })).toEqual([]);
  });

  it('is not drawn again for what happens to slices', async () => {
    const { planStore } = await showScreen(PLAN, <Board />);
    const shown = () => planStore.getState().opened?.plan ?? PLAN;
    const before = shown();
    const changes = { title: 'Other', quarterDays: 1 };
    await act(() => planStore.execute({ type: 'slice.edit', id: sliceId('alert'), changes }));
    expect([shown() === before, shown().people === before.people, shown().calendar === before.calendar]).toEqual([
      false,
      true,
      true,
    ]);
    // Whoever draws the strip looks at the people.
    const looks = vi.fn();
    const people = new Proxy(PLAN.people, {
      get(all, id) {
        looks();
        return Reflect.get(all, id);
      },
    });
    const strip = () => <WhoStrip people={people} calendar={PLAN.calendar} week={asWeek('2026-W48')} width={200} />;
    const { rerender } = render(strip());
    const drawn = looks.mock.calls.length;
    rerender(strip());
    expect([drawn > 0, looks.mock.calls.length]).toEqual([true, drawn]);
  });

  it('says how many there are more where there is no room', async () => {
    const people = Object.fromEntries(
      Array.from({ length: 30 }, (_, place) => [`p${place}`, { name: `Person ${place}` }]),
    );
    const crowd = planWith({ people });
    await showScreen(
      crowd,
      <WhoStrip people={crowd.people} calendar={crowd.calendar} week={asWeek('2026-W48')} width={220} />,
    );
    const [strip] = strips();
    expect([strip?.children.length, strip?.lastElementChild?.textContent]).toEqual([4, '+27']);
  });
});
