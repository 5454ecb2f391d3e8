import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../shared/plan/commands.ts';
import { sliceId } from '../../support/plan-builder.ts';
import { TODAY, untilSettled } from '../../support/show-screen.tsx';
import { current, lines, press, showWall, stepTo } from '../../support/show-wall.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the wall, while a key is held down or another window changes the plan,', () => {
  it('parks one slice for one press, and goes on stepping', async () => {
    const { commands } = await showWall();
    await stepTo('A first model');
    await press('p');
    for (let times = 0; times < 3; times++) fireEvent.keyDown(document.body, { key: 'p', repeat: true });
    await untilSettled();
    expect(commands).toEqual([{ type: 'slice.stage', id: 'six', stage: 'later' }]);
    await press('Home');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight', repeat: true });
    await untilSettled();
    expect(current()).toMatch(/^Mon/);
  });

  it('keeps the focus on a line that goes from one week to the other', async () => {
    const { planStore } = await showWall();
    await stepTo('A first model');
    await act(async () => {
      await planStore.execute({ type: 'slice.deliver', id: sliceId('six'), on: TODAY });
    });
    await waitFor(() => expect(lines('Next week').join()).not.toContain('A first model'));
    const focused = () => document.activeElement?.getAttribute('data-wall-item');
    await waitFor(() => expect(focused()).toBe('delivery six'));
  });

  it('writes of a delivery only what was changed here', async () => {
    const { user, planStore, plan } = await showWall();
    await press('d');
    const dialog = screen.getByRole('dialog', { name: 'Who saw “Real gifts”?' });
    const elsewhere: Command = {
      type: 'slice.edit',
      id: sliceId('access'),
      changes: { seenBy: ['Smith, John'] },
    };
    await act(async () => {
      await planStore.execute(elsewhere);
    });
    await user.type(within(dialog).getByLabelText('What did we learn'), ' at all');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await untilSettled();
    expect(plan().slices.access).toMatchObject({ seenBy: ['Smith, John'], learned: 'A third have no region at all' });
  });

  it('still takes the note that is being typed when the review is closed', async () => {
    const { user, planStore, plan } = await showWall();
    await press('n');
    const [id] = Object.entries(plan().reviews).find(([, { closedAt }]) => closedAt === null) ?? [];
    await user.keyboard('Ask the ');
    await act(async () => {
      await planStore.execute({
        type: 'review.edit',
        id: id as never,
        changes: { closedAt: '2026-11-24T15:00:00.000Z' },
      });
    });
    await user.keyboard('vendor{Enter}');
    await untilSettled();
    expect(plan().reviews[id ?? '']?.notes.map(({ text }) => text)).toEqual(['Ask the vendor']);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
