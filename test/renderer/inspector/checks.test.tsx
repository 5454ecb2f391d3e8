import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const PLAN = planWith({
  goal: { target: '2026-12-18' },
  people: { an: { name: 'Analyst' } },
  sources: { crm: { name: 'CRM', access: 'refused' } },
  slices: [
    { id: 'first', title: 'Get read access' },
    { id: 'second', title: 'One sheet', needs: ['first'] },
    { id: 'saturday', title: 'Weekend work', pin: '2026-11-28' },
    { id: 'blocked', title: 'From the CRM', sourceIds: ['crm'] },
    { id: 'raw', title: 'Not sized', quarterDays: null },
    { id: 'waits', title: 'Waits', needs: ['raw'] },
  ],
});

async function inspect(id: string) {
  const page = await showScreen(PLAN, <Inspector storage={null} />);
  await act(async () => page.viewStore.select(sliceId(id)));
  const checks = () =>
    [...document.querySelectorAll<HTMLElement>('.check')].map(({ className, textContent }) => [
      className.replace('check ', ''),
      textContent,
    ]);
  return { ...page, checks };
}

describe('The checks of a slice', () => {
  it('name an error, and mend it with one click that can be undone', async () => {
    const { user, checks, commands } = await inspect('saturday');
    expect(checks()).toEqual([['error', 'Error: Pinned to Sat 28 Nov, when Analyst is off. Let it flow']]);
    const check = document.querySelector<HTMLElement>('.check');
    await user.click(within(check ?? document.body).getByRole('button', { name: 'Let it flow' }));
    expect(commands).toEqual([{ type: 'slice.pin', id: 'saturday', pin: null }]);
    expect(checks()).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('complementary'));
  });

  it('lead to the field in which something can be mended', async () => {
    const { user, checks } = await inspect('blocked');
    expect(checks()).toEqual([['warning', 'No day yet. Access to “CRM” was refused. Look at its sources']]);
    await user.click(screen.getByRole('button', { name: 'Look at its sources' }));
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: /CRM/ })));
  });

  it('ask for a size where there is none', async () => {
    const { user, checks } = await inspect('raw');
    expect(checks()).toEqual([['hint', 'Not sized yet: only what takes a day at most gets a day. Size it']]);
    await user.click(screen.getByRole('button', { name: 'Size it' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Thickness'));
  });

  it('lead to the other slice that is in the way', async () => {
    const { user, viewStore } = await inspect('waits');
    await user.click(screen.getByRole('button', { name: 'Go to “Not sized”' }));
    expect(viewStore.getState().selectedId).toBe('raw');
  });

  it('say why it is not earlier, and lead there', async () => {
    const { user, viewStore } = await inspect('second');
    const why = screen.getByRole('region', { name: 'Why not earlier' });
    expect(why.textContent).toContain('Needs “Get read access”, delivered on Tue 24 Nov.');
    await user.click(within(why).getByRole('button'));
    expect(viewStore.getState().selectedId).toBe('first');
  });
});
