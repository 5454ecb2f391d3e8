import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const PLAN = planWith({
  people: { an: { name: 'Ana' }, de: { name: 'Dee', skills: ['sql'] } },
  sources: {
    crm: { name: 'CRM', access: 'asked', expectedOn: '2026-12-01' },
    sheet: { name: 'Sheet', access: 'granted' },
  },
  slices: [
    { id: 'a', title: 'First list' },
    { id: 'b', title: 'Second list' },
    { id: 'c', title: 'Third list' },
    { id: 'd', title: 'Fourth list' },
  ],
});

async function inspect(...ids: readonly string[]) {
  const page = await showScreen(PLAN, <Inspector storage={null} />);
  await act(async () => page.viewStore.selectAll(ids.map(sliceId)));
  const messages = () =>
    page.viewStore.getState().toasts.map(({ text, actions }) => [text, actions.map(({ label }) => label)]);
  const openDetails = () => page.user.click(screen.getByRole('button', { name: /^Worth, skills, data/ }));
  return { ...page, messages, openDetails };
}

describe('What moves the day of a slice says so, and can be taken back', () => {
  it('data that cannot be read yet', async () => {
    const { user, messages, openDetails } = await inspect('a');
    await openDetails();
    await user.click(screen.getByRole('combobox', { name: 'Data it reads' }));
    await user.click(screen.getByRole('option', { name: /^CRM/ }));
    expect(messages()).toEqual([
      [
        'Reads “CRM”. It moves from Tue 24 Nov to Wed 2 Dec. Yes, and… 1 slice moves one day earlier. Last delivery 2 Dec (was 25 Nov).',
        ['Undo'],
      ],
    ]);
  });

  it('but not data that can be read: nothing moves, and it is only spoken', async () => {
    const { user, messages, openDetails, viewStore } = await inspect('a');
    await openDetails();
    await user.click(screen.getByRole('combobox', { name: 'Data it reads' }));
    await user.click(screen.getByRole('option', { name: /^Sheet/ }));
    expect([messages(), viewStore.getState().spoken.message]).toEqual([[], 'Reads “Sheet”.']);
  });

  it('a slice that has to be delivered first', async () => {
    const { user, messages } = await inspect('a');
    const field = screen.getByRole('combobox', { name: /^Needs first/ });
    await user.type(field, 'fourth{Enter}');
    expect(messages()).toEqual([
      [
        'Needs “Fourth list” first. It moves from Tue 24 Nov to Thu 26 Nov. Yes, and… 1 slice moves one day earlier. Last delivery 26 Nov (was 25 Nov).',
        ['Undo'],
      ],
    ]);
  });

  it('who does it, of several slices and of one', async () => {
    const { user, messages, viewStore } = await inspect('a', 'b', 'c');
    await user.selectOptions(screen.getByLabelText('Who'), 'de');
    expect(messages().at(-1)).toEqual([
      'For Dee to do. 2 of them get another day. Yes, and… 1 slice moves one day earlier. Last delivery 26 Nov (was 25 Nov).',
      ['Undo'],
    ]);
    await act(async () => viewStore.select(sliceId('c')));
    await user.selectOptions(screen.getByLabelText('Who'), '');
    expect(messages().at(-1)).toEqual([
      'Whoever can does it. It moves from Thu 26 Nov to Tue 24 Nov. Yes, and… 1 slice moves one day later. Last delivery 25 Nov (was 26 Nov).',
      ['Undo'],
    ]);
  });

  it('the skills that it takes', async () => {
    const { user, messages, openDetails } = await inspect('a');
    await openDetails();
    await user.type(within(screen.getByLabelText('Inspector')).getByLabelText('Skills it takes'), 'java{Enter}');
    expect(messages()).toEqual([
      ['It takes java. It has no day any more. Yes, and… 1 slice moves one day earlier.', ['Undo']],
    ]);
  });
});
