import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as rows from '../../../renderer/schedule/row-view.ts';
import { ScheduleScreen } from '../../../renderer/schedule/schedule-screen.tsx';
import { planWith, type SliceSketch } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

/** Ten cards of a day each from Tuesday 24 November to Monday 7 December, worth 1 for the first five and 3 for the rest. */
const PLAN = planWith({
  people: { an: {} },
  start: '2026-11-24',
  goal: { target: '2026-12-09' },
  slices: Array.from(
    { length: 10 },
    (_, place): SliceSketch => ({
      id: `s${place}`,
      title: `Card ${place}`,
      audience: place % 2 === 0 ? 'Leads' : 'Fundraisers',
      worth: place < 5 ? 1 : 3,
    }),
  ),
});

const strip = () => screen.getByRole('region', { name: /^Stop/ });
const slider = () => screen.getByRole('slider', { name: 'Stop on' });
const said = () => slider().getAttribute('aria-valuetext');
const title = () => within(strip()).getByRole('heading').textContent;
const dimmed = () =>
  [...document.querySelectorAll('li[class*="after"], [class*="after"] li')].map(
    (row) => row.querySelector('button')?.textContent,
  );

afterEach(() => {
  vi.restoreAllMocks();
});

describe('stop any day', () => {
  it('begins with everything: nothing stands back, and the picture is told in words', async () => {
    await showScreen(PLAN, <ScheduleScreen />);
    expect([title(), dimmed()]).toEqual(['Stop any day', []]);
    expect(strip().textContent).toContain('10 slices by Mon 7 Dec');
    expect(strip().textContent).toContain('all at the end:nothing until 9 Dec');
    expect(within(strip()).getByRole('img').getAttribute('aria-label')).toBe(
      'Slice by slice, there is a quarter of the worth by Mon 30 Nov, half by Wed 2 Dec, three quarters by Fri 4 Dec and all by Mon 7 Dec. With all at the end, there is nothing until 9 Dec.',
    );
  });

  it('goes by keys: a working day, a week, to the first day and back to the end, and says where it stands', async () => {
    const { user } = await showScreen(PLAN, <ScheduleScreen />);
    slider().focus();
    const at: (string | null)[] = [];
    for (const key of [
      'Home',
      'ArrowRight',
      'ArrowUp',
      'PageUp',
      'ArrowLeft',
      'PageDown',
      'End',
      'PageDown',
      'Escape',
    ]) {
      await user.keyboard(`{${key}}`);
      at.push(said());
    }
    expect(at).toEqual([
      'Tue 24 Nov: 1 of 10 slices, 5 % of the worth',
      'Wed 25 Nov: 2 of 10 slices, 10 % of the worth',
      'Thu 26 Nov: 3 of 10 slices, 15 % of the worth',
      'Thu 3 Dec: 8 of 10 slices, 70 % of the worth',
      'Wed 2 Dec: 7 of 10 slices, 55 % of the worth',
      'Wed 25 Nov: 2 of 10 slices, 10 % of the worth',
      'Mon 7 Dec: 10 of 10 slices, 100 % of the worth',
      'Mon 30 Nov: 5 of 10 slices, 25 % of the worth',
      'Mon 7 Dec: 10 of 10 slices, 100 % of the worth',
    ]);
    expect(document.activeElement).toBe(slider());
    expect([slider().getAttribute('aria-valuemin'), slider().getAttribute('aria-valuemax')]).toEqual(['0', '11']);
  });

  it('goes by mouse and touch to the nearest day', async () => {
    await showScreen(PLAN, <ScheduleScreen />);
    const track = slider().parentElement ?? expect.fail('no track');
    vi.spyOn(track, 'getBoundingClientRect').mockReturnValue({ left: 100, width: 1100 } as DOMRect);
    const captured = new Set<number>();
    track.setPointerCapture = (id) => void captured.add(id);
    track.hasPointerCapture = (id) => captured.has(id);
    fireEvent.pointerMove(track, { clientX: 500, pointerId: 1 });
    expect(title()).toBe('Stop any day');
    // Twelve stops a hundred pixels apart.
    fireEvent.pointerDown(track, { clientX: 540, pointerId: 1, button: 0 });
    expect([title(), document.activeElement]).toEqual(['Stop on Mon 30 Nov', slider()]);
    fireEvent.pointerMove(track, { clientX: 660, pointerId: 1 });
    expect(title()).toBe('Stop on Wed 2 Dec');
    fireEvent.pointerMove(track, { clientX: -900, pointerId: 1 });
    expect(title()).toBe('Stop on Tue 24 Nov');
    fireEvent.pointerMove(track, { clientX: 5000, pointerId: 1 });
    expect(title()).toBe('Stop any day');
    fireEvent.pointerDown(track, { clientX: 100, pointerId: 2, button: 2 });
    expect(title()).toBe('Stop any day');
  });

  it('tells who would have what, and what comes after that day stands back', async () => {
    const { user } = await showScreen(PLAN, <ScheduleScreen />);
    slider().focus();
    await user.keyboard('{Home}');
    expect(strip().textContent).toContain('Nothing yet for Fundraisers.');
    await user.keyboard('{PageUp}{ArrowRight}');
    const list = screen.getByLabelText('Who would have what');
    expect([...list.children].map((share) => share.textContent)).toEqual([
      'Leads4 of 5 slicesCard 6Card 4Card 2and 1 before',
      'Fundraisers3 of 5 slicesCard 5Card 3Card 1',
    ]);
    expect(dimmed()).toEqual(['Card 7', 'Card 8', 'Card 9']);
    await user.keyboard('{PageDown}{ArrowRight}{ArrowRight}');
    expect([title(), dimmed()]).toEqual([
      'Stop on Fri 27 Nov',
      ['Card 4', 'Card 5', 'Card 6', 'Card 7', 'Card 8', 'Card 9'],
    ]);
  });

  it('forgets the day with the plan, and keeps it while the plan changes', async () => {
    const { user, planStore } = await showScreen(PLAN, <ScheduleScreen />);
    slider().focus();
    await user.keyboard('{Home}');
    await planStore.execute({ type: 'plan.edit', changes: { title: 'Another' } });
    expect(title()).toBe('Stop on Tue 24 Nov');
  });

  it('is there for a plan with one slice, also when that has no worth outside, and not where nothing has a day', async () => {
    const one = await showScreen(planWith({ slices: [{ id: 'a', kind: 'spike' }] }), <ScheduleScreen />);
    slider().focus();
    await one.user.keyboard('{Home}{ArrowRight}{PageDown}');
    expect(within(strip()).getByRole('img').getAttribute('aria-label')).toMatch(/^Nothing here is worth anything/);
    expect(document.querySelector('svg path[class*="line"]')?.getAttribute('d')).not.toContain('NaN');
    one.unmount();
    await showScreen(planWith({ slices: [{ id: 'a', quarterDays: null }] }), <ScheduleScreen />);
    expect(screen.queryByRole('slider')).toBeNull();
    expect(screen.getByText('Nothing is delivered on any day yet')).toBeTruthy();
  });

  it('draws only the week again in which the day moves', async () => {
    const slices = Array.from({ length: 200 }, (_, place) => ({ id: `s${place}`, title: `Card ${place}` }));
    const { user } = await showScreen(planWith({ people: { an: {} }, slices }), <ScheduleScreen />);
    slider().focus();
    const drawn = vi.spyOn(rows, 'rowView');
    await user.keyboard('{Home}');
    expect(drawn.mock.calls.length).toBeLessThanOrEqual(5);
    drawn.mockClear();
    await user.keyboard('{ArrowRight}{PageUp}');
    expect(drawn.mock.calls.length).toBeLessThanOrEqual(15);
  });
});
