import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import type { AppInfo } from '../../../shared/contract.ts';
import type { SourceId } from '../../../shared/plan/plan.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const PLAN = planWith({
  start: '2026-11-23',
  sources: { crm: { name: 'CRM', access: 'asked', expectedOn: '2026-12-07' } },
  slices: [
    { id: 'a', title: 'Show the list' },
    { id: 'b', title: 'Send the letter' },
  ],
});

async function openCrm(app: Partial<AppInfo> = {}) {
  const page = await showScreen(PLAN, <AppPanel />, app);
  act(() => page.viewStore.openPanel({ kind: 'sources', sourceId: 'crm' as SourceId }));
  const readers = () => within(screen.getByRole('region', { name: /(no slice|slices?) reads? it/i }));
  return { ...page, readers, readsOf: (id: string) => page.plan().slices[id]?.sourceIds };
}

it('A source that no slice reads says how one comes to read it', async () => {
  const { readers } = await openCrm();
  expect(readers().getByText(/it is added to “Data it reads”/)).toBeTruthy();
  expect(readers().queryByRole('button')).toBeNull();
});

it('The slice that is selected is made to read a source there; what that moves is said, and the focus is on it', async () => {
  const { user, viewStore, readers, readsOf, commands } = await openCrm();
  act(() => viewStore.select(sliceId('a')));
  await user.click(readers().getByRole('button', { name: 'Let “Show the list” read it' }));
  expect(readsOf('a')).toEqual(['crm']);
  expect(commands.map(({ type }) => type)).toEqual(['slice.edit']);
  expect(viewStore.getState().toasts[0]?.text).toMatch(/^“Show the list” reads “CRM”\. It moves /);
  const link = readers().getByRole('button', { name: 'Show the list' });
  await waitFor(() => expect(document.activeElement).toBe(link));
  // It does so already.
  expect(readers().queryByRole('button', { name: /^Let/ })).toBeNull();
  expect(readers().queryByText(/Data it reads/)).toBeNull();
});

it('Several that are selected are made to read it in one step, and one that does so already is left as it is', async () => {
  const { user, viewStore, readers, readsOf, commands } = await openCrm();
  act(() => viewStore.selectAll([sliceId('a'), sliceId('b')]));
  await user.click(readers().getByRole('button', { name: 'Let the 2 selected slices read it' }));
  expect([readsOf('a'), readsOf('b')]).toEqual([['crm'], ['crm']]);
  expect(commands.map(({ type }) => type)).toEqual(['batch']);
});

it('Of a plan that is open for reading only no slice is made to read anything', async () => {
  const { viewStore, readers } = await openCrm({ isReadOnly: true });
  act(() => viewStore.select(sliceId('a')));
  expect(readers().queryByRole('button')).toBeNull();
  expect(readers().queryByText(/Data it reads/)).toBeNull();
});
