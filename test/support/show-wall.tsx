import { fireEvent, screen, within } from '@testing-library/react';
import { expect } from 'vitest';
import { WallScreen } from '../../renderer/wall/wall-screen.tsx';
import type { Plan } from '../../shared/plan/plan.ts';
import { planWith } from './plan-builder.ts';
import { showScreen, untilSettled } from './show-screen.tsx';

const FINE = { audience: 'Lead', value: 'phones ten donors', demo: 'Read ten names', doneWhen: ['10 names are there'] };

const YES = { answer: 'yes', evidence: 'seen', owner: '', checkedOn: null, expiresOn: null } as const;

/** Something of everything that stands on the wall, on Tuesday 24 November 2026. */
export const WALL_PLAN: Plan = planWith({
  title: 'Donor churn',
  goal: { target: '2026-12-18' },
  gate: { value: YES, users: YES, route: YES, data: { ...YES, answer: 'no', owner: 'Head of data' } },
  contacts: { contact1: { on: '2026-11-19', who: 'Retention lead', heard: 'Whom do I call?', sliceIds: [] } },
  requests: {
    request1: {
      askedOn: '2026-11-23',
      askedBy: 'Director',
      wish: 'The cost of churn',
      state: 'open',
      agreed: '',
      moved: [],
      decidedOn: null,
    },
  },
  reviews: {
    review01: {
      on: '2026-11-20',
      shownIds: [],
      learned: '',
      changed: '',
      notes: [],
      closedAt: '2026-11-20T14:00:00.000Z',
    },
  },
  slices: [
    {
      id: 'access',
      ...FINE,
      title: 'Real gifts',
      status: 'delivered',
      deliveredOn: '2026-11-23',
      seenBy: ['Analyst'],
      learned: 'A third have no region',
    },
    { id: 'region', ...FINE, title: 'Lapsed donors by region' },
    {
      id: 'rule',
      ...FINE,
      title: 'The rule as a list',
      risk: { level: 'red', note: 'No access', owner: 'Head of data', since: '2026-11-21' },
    },
    { id: 'four', ...FINE, title: 'Compare with last year' },
    { id: 'five', ...FINE, title: 'The next office' },
    { id: 'six', ...FINE, title: 'A first model' },
  ],
});

/** The wall over the real stores; `readOnly`: why the plan can only be looked at. */
export async function showWall(plan: Plan = WALL_PLAN, readOnly: string | null = null) {
  const history = { undo: null, redo: null };
  const opened = { plan, seq: 0, history, save: { state: 'saved' }, fileName: 'a', readOnly, notices: [] };
  const answers = readOnly === null ? {} : { 'plans.open': () => ({ ok: true as const, value: opened }) };
  const shown = await showScreen(plan, <WallScreen />, {}, answers);
  shown.viewStore.show('wall');
  await untilSettled();
  return shown;
}

/** A part of the wall by its heading. */
export function part(name: string | RegExp): HTMLElement {
  return screen.getByRole('region', { name });
}

/** What the lines of a part say. */
export function lines(name: string | RegExp): string[] {
  return within(part(name))
    .queryAllByRole('listitem')
    .map((line) => line.textContent ?? '');
}

/** What the line says on which one stands; empty where there is none. */
export function current(): string {
  return document.querySelector('[aria-current="true"]')?.textContent ?? '';
}

/** Presses keys where the focus is, one after the other. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
    await untilSettled();
  }
}

/** Steps to the first line that says so. */
export async function stepTo(text: string): Promise<void> {
  await press('Home');
  for (let step = 0; step < 60 && !current().includes(text); step++) await press('ArrowRight');
  expect(current()).toContain(text);
}
