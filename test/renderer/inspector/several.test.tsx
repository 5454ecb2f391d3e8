import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import type { SliceId } from '../../../shared/plan/plan.ts';
import { planWith } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const PLAN = planWith({
  people: { de: { name: 'Data engineer' }, an: { name: 'Analyst' } },
  slices: [
    { id: 'group', title: 'Group' },
    { id: 'a', under: 'group', audience: 'Lead', ownerId: 'an', tags: ['north', 'pilot'] },
    { id: 'b', under: 'group', audience: 'Lead', ownerId: 'de', tags: ['pilot', 'late'], quarterDays: 2 },
    { id: 'c', audience: 'Lead', quarterDays: null },
  ],
});

async function selectAll(...ids: readonly string[]) {
  const page = await showScreen(PLAN, <Inspector storage={null} />);
  await act(async () => page.viewStore.selectAll(ids as unknown as readonly SliceId[]));
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  const all = <Field extends 'audience' | 'quarterDays' | 'tags' | 'ownerId'>(name: Field) =>
    ['a', 'b', 'c'].map((id) => page.plan().slices[id]?.[name]);
  return { ...page, field, all };
}

describe('Several selected slices', () => {
  it('show what they have in common', async () => {
    const { field } = await selectAll('a', 'b');
    expect(screen.getByRole('heading', { name: '2 slices selected' })).toBeTruthy();
    expect(screen.getByText('1½ days of work in all.')).toBeTruthy();
    expect([field('For whom').value, field('Thickness').value, field('Thickness').placeholder]).toEqual([
      'Lead',
      '',
      'different',
    ]);
    expect([field('Who').value, field('Tags of all of them').value]).toEqual(['different', 'pilot']);
  });

  it('are changed together, as one step', async () => {
    const { user, field, all, commands } = await selectAll('a', 'b', 'c');
    await user.clear(field('For whom'));
    await user.type(field('For whom'), 'Fundraisers{Enter}');
    await user.type(field('Thickness'), '1{Enter}');
    await user.selectOptions(field('Who'), 'de');
    expect([all('audience'), all('quarterDays'), all('ownerId')]).toEqual([
      ['Fundraisers', 'Fundraisers', 'Fundraisers'],
      [4, 4, 4],
      ['de', 'de', 'de'],
    ]);
    expect(commands.map(({ type }) => type)).toEqual(['batch', 'batch', 'batch']);
  });

  it('keep the tags that only some of them have', async () => {
    const { user, field, all } = await selectAll('a', 'b');
    await user.clear(field('Tags of all of them'));
    await user.type(field('Tags of all of them'), 'south{Enter}');
    expect(all('tags')).toEqual([['north', 'south'], ['late', 'south'], []]);
  });

  it('take what was typed last, though others are selected by then', async () => {
    const { user, field, all, viewStore } = await selectAll('a', 'b');
    await user.type(field('For whom'), 's');
    await act(async () => viewStore.select('c' as SliceId));
    expect(all('audience')).toEqual(['Leads', 'Leads', 'Lead']);
  });

  it('leave a group among them without a size, and say how many slices all of it is', async () => {
    const { user, field, all, plan } = await selectAll('group', 'a');
    expect(screen.getByText(/^1 of them/).textContent).toBe(
      '1 of them is a group; in all 2 slices with 1½ days of work.',
    );
    await user.clear(field('Thickness'));
    await user.type(field('Thickness'), '½{Enter}');
    expect([plan().slices.group?.quarterDays, ...all('quarterDays')]).toEqual([4, 2, 2, null]);
  });
});
