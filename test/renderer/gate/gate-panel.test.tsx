import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { performFix } from '../../../renderer/actions/perform-fix.ts';
import { AppGate } from '../../../renderer/app-gate.tsx';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import type { AppInfo } from '../../../shared/contract.ts';
import type { GateAnswer, GateQuestion } from '../../../shared/plan/plan.ts';
import { type PlanSketch, planWith } from '../../support/plan-builder.ts';
import { showScreen, TODAY, untilSettled } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const OPEN = planWith().gate;
const YES = { answer: 'yes', evidence: '418 rows', owner: 'Head of data', checkedOn: '2026-11-09' } as const;

async function openGate(sketch: PlanSketch = {}, question: GateQuestion | null = null, app: Partial<AppInfo> = {}) {
  const page = await showScreen(
    planWith({ slices: [{ id: 'a' }], ...sketch }),
    <>
      <AppGate />
      <AppPanel />
    </>,
    app,
  );
  act(() => {
    page.viewStore.show('board');
    page.viewStore.openPanel({ kind: 'gate', question });
  });
  return { ...page, answer: (id: GateQuestion) => page.plan().gate[id] as GateAnswer };
}

const toggle = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) });
const opened = () =>
  screen.getAllByRole('button', { expanded: true }).filter((button) => button.hasAttribute('data-gate'));

describe('the gate', () => {
  it('is opened and closed by the pill in the header', async () => {
    const { user, viewStore } = await openGate();
    const pill = screen.getByRole('button', { name: /^Gate\. / });
    expect(pill.getAttribute('aria-expanded')).toBe('true');
    await user.click(pill);
    expect(viewStore.getState().panel).toBeNull();
    await user.click(pill);
    expect(viewStore.getState().panel).toEqual({ kind: 'gate', question: null });
    expect(screen.getByRole('heading', { level: 2, name: 'Gate' })).toBeTruthy();
  });

  it('opens at the first question that is not settled, and says how many are', async () => {
    await openGate({ gate: { ...OPEN, value: { ...YES, expiresOn: null } } });
    expect(opened().map(({ dataset }) => dataset.gate)).toEqual(['users']);
    expect(screen.getByText('1 of four is answered with a yes and its evidence.')).toBeTruthy();
  });

  it('takes a day away that is emptied and left with Escape, which closes the panel only then', async () => {
    const { user, answer, viewStore } = await openGate(
      { gate: { ...OPEN, route: { ...YES, expiresOn: '2026-12-24' } } },
      'route',
    );
    const until = screen.getByLabelText('Holds until');
    await user.click(until);
    fireEvent.change(until, { target: { value: '' } });
    expect(answer('route').expiresOn).toBe('2026-12-24');
    await user.keyboard('{Escape}');
    await untilSettled();
    expect([answer('route').expiresOn, viewStore.getState().panel?.kind]).toEqual([null, 'gate']);
    await user.keyboard('{Escape}');
    expect(viewStore.getState().panel).toBeNull();
  });

  it('opens at the same question again, when it is asked for once more', async () => {
    const { user, viewStore } = await openGate({}, 'route');
    await user.click(toggle('Is there enough value'));
    expect(opened().map(({ dataset }) => dataset.gate)).toEqual(['value']);
    act(() => viewStore.openPanel({ kind: 'gate', question: 'route' }));
    expect(opened().map(({ dataset }) => dataset.gate)).toEqual(['route']);
  });

  it('opens at the question that a finding leads to, with the focus on it', async () => {
    const { viewStore, planStore } = await openGate();
    act(() => performFix({ kind: 'gate', question: 'route' }, null, '', { planStore, viewStore }));
    await waitFor(() => expect(document.activeElement?.getAttribute('data-gate')).toBe('route'));
    expect(opened().map(({ dataset }) => dataset.gate)).toEqual(['route']);
  });

  it('notes the day of an answer and until when it holds, in one step, and says it aloud', async () => {
    const { user, answer, commands, viewStore } = await openGate({}, 'data');
    await user.click(within(screen.getByRole('group', { name: /^Answer: / })).getByRole('button', { name: 'Yes' }));
    await untilSettled();
    expect(answer('data')).toMatchObject({ answer: 'yes', checkedOn: TODAY, expiresOn: '2027-02-22' });
    expect(commands).toHaveLength(1);
    expect(viewStore.getState().spoken.message).toBe('Data: yes, without evidence.');
    expect(toggle('Is the data available').textContent).toContain('yes, without evidence');
    await user.click(screen.getByRole('button', { name: 'Yes' }));
    expect(commands).toHaveLength(1);
  });

  it('takes evidence, owner and days as they are typed, each by itself', async () => {
    const { user, answer } = await openGate(
      { gate: { ...OPEN, data: { ...YES, evidence: '', expiresOn: null } } },
      'data',
    );
    await user.type(screen.getByLabelText('Evidence'), '418 rows');
    await user.clear(screen.getByLabelText('Who answers for it'));
    await user.type(screen.getByLabelText('Who answers for it'), 'Office lead');
    await user.type(screen.getByLabelText('Holds until'), '2027-03-01');
    await user.tab();
    await untilSettled();
    expect(answer('data')).toEqual({
      answer: 'yes',
      evidence: '418 rows',
      owner: 'Office lead',
      checkedOn: '2026-11-09',
      expiresOn: '2027-03-01',
    });
    await user.clear(screen.getByLabelText('Holds until'));
    await user.tab();
    await untilSettled();
    expect(answer('data').expiresOn).toBeNull();
  });

  it('says what counts as evidence, and adds what the plan knows at one press', async () => {
    const contacts = { c: { on: '2026-11-19', who: 'Lead', heard: '“Whom do I call?”', sliceIds: [] } };
    const { user, answer } = await openGate({ contacts }, 'users');
    expect(screen.getByText(/Somebody by name who has spent time on it/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use as evidence: Lead on 19 Nov: “Whom do I call?”' }));
    await untilSettled();
    expect(answer('users').evidence).toBe('Lead on 19 Nov: “Whom do I call?”');
    expect(screen.queryByRole('button', { name: /^Use as evidence/ })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Evidence')));
  });

  it('asks again before a yes expires, and lets it hold for as long again', async () => {
    const gate = { ...OPEN, data: { ...YES, expiresOn: '2026-11-19' } };
    const { user, answer } = await openGate({ gate }, 'data');
    expect(screen.getByText('Head of data · checked 9 Nov · expired after 19 Nov')).toBeTruthy();
    expect(screen.getByText(/1 red dot/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Checked again: still yes' }));
    await untilSettled();
    expect(answer('data')).toMatchObject({ checkedOn: TODAY, expiresOn: '2026-12-04' });
    expect(screen.queryByText(/red dot/)).toBeNull();
  });

  it('asks who can change a no, and has no day until which it holds', async () => {
    await openGate({ gate: { ...OPEN, route: { ...YES, answer: 'no', expiresOn: '2026-11-01' } } }, 'route');
    expect(screen.getByLabelText('Who can change it')).toBeTruthy();
    expect(screen.queryByLabelText('Holds until')).toBeNull();
    expect(toggle('Does a deployment route exist').textContent).toMatch(/no$/);
  });

  it('can be read and not changed where the plan is read-only', async () => {
    const { commands } = await openGate({ gate: { ...OPEN, data: { ...YES, expiresOn: null } } }, 'data', {
      isReadOnly: true,
    });
    expect(screen.queryByRole('group', { name: /^Answer: / })).toBeNull();
    expect(screen.getByLabelText('Evidence')).toMatchObject({ disabled: true, value: '418 rows' });
    expect(screen.getByLabelText('Holds until')).toMatchObject({ readOnly: true });
    expect(commands).toEqual([]);
  });

  it('shows hostile words as words', async () => {
    const evidence = '<img src=x onerror=alert(1)> \u202egnihton';
    await openGate({ gate: { ...OPEN, value: { ...YES, evidence, owner: '__proto__', expiresOn: null } } });
    expect(
      screen.getByText((_text, element) => element?.textContent === evidence && element.tagName === 'P'),
    ).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });
});
