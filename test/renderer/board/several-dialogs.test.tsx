import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const THREE = {
  slices: [
    { id: 'a', title: 'One', audience: 'Lead' },
    { id: 'b', title: 'Two', audience: 'Office' },
    { id: 'c', title: 'Three' },
  ],
} as const;

it('several slices get one size as one step', async () => {
  const { user, viewStore, commands } = await showScreen(planWith(THREE), null);
  viewStore.openDialog({ kind: 'size', id: sliceId('b'), ids: [sliceId('a'), sliceId('b')], thenMoveTo: null });
  expect(await screen.findByRole('dialog', { name: 'How thick are 2 slices?' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '½ d' }));
  expect(commands).toEqual([
    {
      type: 'batch',
      commands: ['a', 'b'].map((id) => ({ type: 'slice.edit', id, changes: { quarterDays: 2 } })),
    },
  ]);
  expect(viewStore.getState().spoken.message).toBe('2 slices: ½ d.');
});

it('the size of several leaves groups alone, and says how many of the selected ones they are', async () => {
  const plan = planWith({
    slices: [...THREE.slices, { id: 'g', title: 'Group' }, { id: 'g1', under: 'g', title: 'Four' }],
  });
  const { user, viewStore, commands } = await showScreen(plan, null);
  viewStore.selectAll(['g', 'a', 'b'].map(sliceId));
  viewStore.openDialog({ kind: 'size', id: sliceId('b'), ids: [sliceId('a'), sliceId('b')], thenMoveTo: null });
  const dialog = await screen.findByRole('dialog', { name: 'How thick are 2 slices?' });
  expect(dialog.textContent).toContain('One of the selected is a group: its size is the sum of what is below.');
  await user.click(screen.getByRole('button', { name: '½ d' }));
  expect(commands).toHaveLength(1);
});

it('a red dot that is cleared in its dialog is said with the way back, and a slice without one is left alone', async () => {
  const risk = { level: 'red', note: 'No access', owner: '', since: '2026-11-20' } as const;
  const plan = planWith({
    slices: [
      { id: 'a', title: 'One', risk },
      { id: 'b', title: 'Two' },
    ],
  });
  const { user, viewStore, commands } = await showScreen(plan, null);
  viewStore.openDialog({ kind: 'risk', id: sliceId('b'), ids: [sliceId('a'), sliceId('b')] });
  await user.click(await screen.findByRole('button', { name: 'Clear it' }));
  expect(commands).toEqual([{ type: 'slice.edit', id: 'a', changes: { risk: null } }]);
  expect(viewStore.getState().toasts.map(({ text, actions }) => [text, actions.map(({ label }) => label)])).toEqual([
    ['“One” is clear.', ['Undo']],
  ]);
});

it('several slices get one reader as one step, those that have another one and those that have none', async () => {
  const { user, viewStore, commands } = await showScreen(planWith(THREE), null);
  const ids = [sliceId('a'), sliceId('b'), sliceId('c')];
  viewStore.openDialog({ kind: 'audience', id: sliceId('c'), ids });
  const field = await screen.findByRole('combobox', { name: 'For whom' });
  expect([(field as HTMLInputElement).value, screen.getByText(/^Now for/).textContent]).toEqual([
    '',
    'Now for Lead and Office.',
  ]);
  await user.type(field, 'Office');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(commands).toEqual([
    {
      type: 'batch',
      commands: ['a', 'c'].map((id) => ({ type: 'slice.edit', id, changes: { audience: 'Office' } })),
    },
  ]);
});

it('what was delivered waits for the whole year of its day', async () => {
  const { user, viewStore, plan } = await showScreen(planWith(THREE), null);
  viewStore.openDialog({ kind: 'deliver-on', id: sliceId('a'), ids: [sliceId('a')] });
  const day = await screen.findByLabelText('Delivered on');
  const delivered = screen.getByRole<HTMLButtonElement>('button', { name: 'Delivered' });
  fireEvent.change(day, { target: { value: '0026-11-23' } });
  expect(delivered.disabled).toBe(true);
  fireEvent.change(day, { target: { value: '2026-11-23' } });
  await user.click(delivered);
  expect(plan().slices.a?.deliveredOn).toBe('2026-11-23');
});
