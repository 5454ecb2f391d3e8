import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import type { AppInfo } from '../../../shared/contract.ts';
import { type PlanSketch, planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const RED = { level: 'red', note: 'no access before 2024', owner: 'Head of data', since: '2026-11-20' } as const;
const SLICES = [
  { id: 'old', title: 'Old worry', risk: { ...RED, note: '', owner: '', since: '2026-11-02' } },
  { id: 'model', title: 'First model', risk: RED },
  { id: 'rule', title: 'Rule', risk: { ...RED, level: 'watch', since: '2026-11-24' }, stage: 'later' },
  { id: 'free', title: 'Free' },
] as const;

async function openRisks(sketch: PlanSketch = { slices: SLICES }, app: Partial<AppInfo> = {}, helpId?: string) {
  const page = await showScreen(planWith({ start: '2026-11-24', ...sketch }), <AppPanel />, app);
  act(() => {
    page.viewStore.show('board');
    page.viewStore.openPanel({ kind: 'risks', ...(helpId === undefined ? {} : { helpId: sliceId(helpId) }) });
  });
  return page;
}

const entries = () =>
  [...document.querySelectorAll('[data-risk]')].map((entry) =>
    [...entry.querySelectorAll('h3, p')].map(({ textContent }) => textContent).join(' / '),
  );

const entry = (title: string) => {
  const found = screen.getByRole('region', { name: title });
  return within(found);
};

describe('Red dots and watches', () => {
  it('stand with the oldest red dot first: what is wrong, for how long, who can clear it, and when it is due', async () => {
    await openRisks();
    expect(screen.getByText('2 red dots, 1 watched')).toBeTruthy();
    expect(entries()).toEqual([
      'Old worry / red for 22 days · nobody is named who can clear it · due Tue 24 Nov',
      'First model / no access before 2024 / red for 4 days · who can clear it: Head of data · due Wed 25 Nov',
      'Rule / no access before 2024 / watched since today · who can clear it: Head of data · no day in Later',
    ]);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Red dots and watches'));
  });

  it('are cleared with a way back, and the focus goes to the next one', async () => {
    const { user, plan, viewStore } = await openRisks();
    await user.click(entry('Old worry').getByRole('button', { name: 'Clear it' }));
    expect(plan().slices.old?.risk).toBeNull();
    expect(viewStore.getState().toasts.map(({ text, actions }) => [text, actions.map(({ label }) => label)])).toEqual([
      ['“Old worry” is clear.', ['Undo']],
    ]);
    expect(entries()).toHaveLength(2);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('First model'));
  });

  it('are changed in the dialog, also the day since when, which is never after today', async () => {
    const { user, plan } = await openRisks();
    await user.click(entry('First model').getByRole('button', { name: 'Change…' }));
    const since = screen.getByLabelText<HTMLInputElement>('Since');
    expect(since.value).toBe('2026-11-20');
    await user.clear(since);
    await user.type(since, '2026-11-25');
    expect(screen.getByText('It is there already: today at the latest.')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    await user.clear(since);
    await user.type(since, '2026-11-16');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(plan().slices.model?.risk).toEqual({ ...RED, since: '2026-11-16' });
  });

  it('of another level begin today, and who can help is offered by name', async () => {
    const { user, plan } = await openRisks();
    await user.click(entry('First model').getByRole('button', { name: 'Change…' }));
    expect([...document.querySelectorAll('datalist option')].map((option) => option.getAttribute('value'))).toEqual([
      'Head of data',
      'Team',
    ]);
    await user.click(screen.getByRole('radio', { name: /^Watch/ }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(plan().slices.model?.risk).toEqual({ ...RED, level: 'watch', since: '2026-11-24' });
  });

  it('keep what is wrong while the year is half typed, which is no day of a plan', async () => {
    const { user, plan } = await openRisks();
    await user.click(entry('First model').getByRole('button', { name: 'Change…' }));
    await user.type(screen.getByLabelText('What is wrong'), ' at all');
    fireEvent.change(screen.getByLabelText('Since'), { target: { value: '0026-11-16' } });
    expect(screen.getByText('A whole day, with all of its year.')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('Since'), { target: { value: '2026-11-16' } });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(plan().slices.model?.risk).toEqual({ ...RED, note: 'no access before 2024 at all', since: '2026-11-16' });
  });

  it('are changed in a plan whose gate has a fifth question that this version does not know', async () => {
    const gate = Object.assign({ ...planWith().gate }, { budget: 'half of it' });
    const { user } = await openRisks({ slices: SLICES, gate });
    await user.click(entry('First model').getByRole('button', { name: 'Change…' }));
    expect(screen.getByRole('dialog', { name: 'What is wrong with “First model”?' })).toBeTruthy();
  });

  it('say what a red dot is for where there is none', async () => {
    await openRisks({});
    expect(screen.getByText('Nothing has a red dot.')).toBeTruthy();
    expect(screen.getByText('None')).toBeTruthy();
  });

  it('in a plan that can only be looked at are read and asked about, and not changed', async () => {
    await openRisks({ slices: SLICES }, { isReadOnly: true });
    expect(
      entry('First model')
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['First model', 'Ask for help…']);
  });

  it('are shown bit by bit where there are hundreds', async () => {
    const many = Array.from({ length: 200 }, (_, place) => ({ id: `s${place}`, risk: RED }));
    const { user } = await openRisks({ slices: many });
    expect(entries()).toHaveLength(30);
    await user.click(screen.getByRole('button', { name: 'Show 100 more of 200' }));
    expect(entries()).toHaveLength(130);
  });
});

describe('Ask for help', () => {
  it('is one page to copy, with what would help in the words of whoever asks', async () => {
    const { user } = await openRisks();
    await user.click(entry('First model').getByRole('button', { name: 'Ask for help…' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Ask for help'));
    expect(screen.getByTestId('help-page').textContent).toContain('# Help wanted: First model\n');
    const field = screen.getByRole('textbox', { name: 'What would help' });
    await user.clear(field);
    await user.type(field, 'Sign the form');
    expect(screen.getByTestId('help-page').textContent).toContain('## What would help\n\nSign the form\n');
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    await screen.findByRole('button', { name: 'Copied' });
    expect(await navigator.clipboard.readText()).toBe(screen.getByTestId('help-page').textContent);
    await user.click(screen.getByRole('button', { name: /All red dots/ }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('First model'));
    await user.click(entry('First model').getByRole('button', { name: 'Ask for help…' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What would help' }).value).toBe('Sign the form');
  });

  it('opens once more for the same slice after a look at the list', async () => {
    const { user, viewStore } = await openRisks({ slices: SLICES }, {}, 'old');
    await user.click(screen.getByRole('button', { name: /All red dots/ }));
    expect(screen.queryByTestId('help-page')).toBeNull();
    act(() => viewStore.openPanel({ kind: 'risks', helpId: sliceId('old') }));
    expect(screen.getByTestId('help-page').textContent).toContain('# Help wanted: Old worry\n');
  });

  it('opens for the slice that it is asked for, and goes back to the list when its red dot is gone', async () => {
    const { planStore } = await openRisks({ slices: SLICES }, {}, 'old');
    expect(screen.getByTestId('help-page').textContent).toContain('# Help wanted: Old worry\n');
    await act(async () => {
      await planStore.execute({ type: 'slice.edit', id: sliceId('old'), changes: { risk: null } });
    });
    expect(screen.queryByTestId('help-page')).toBeNull();
    expect(entries()).toHaveLength(2);
  });
});
