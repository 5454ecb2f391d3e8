import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Board } from '../../../renderer/board/board.tsx';
import { planWith } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const PLAN = planWith({
  people: { de: { name: 'Deniz', absences: [{ from: '2026-11-25', to: '2026-11-26', label: 'Leave' }] } },
  slices: [
    { id: 'a', title: 'List' },
    { id: 'b', title: 'Map' },
    { id: 'parked', title: 'Parked', stage: 'later' },
  ],
});

const WHY = 'Not earlier: Deniz is off from Wed 25 to Thu 26 Nov 2026 (Leave); Deniz works on “List” first.';
const handle = (name: string) => screen.getByRole('button', { name });
const tooltip = () => screen.findByRole('tooltip');

describe('why a card does not stand earlier', () => {
  it('is said at the card under the pointer, and not after Escape or a press, nor while something scrolls', async () => {
    const { user } = await showScreen(PLAN, <Board />);
    await user.hover(handle('Map'));
    expect((await tooltip()).textContent).toBe(WHY);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(screen.queryByRole('tooltip')).toBeNull();
    await user.hover(handle('List'));
    await user.hover(handle('Map'));
    await tooltip();
    fireEvent.scroll(document);
    expect(screen.queryByRole('tooltip')).toBeNull();
    // It comes back where the card stands now.
    await tooltip();
    fireEvent.pointerDown(handle('Map'));
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it('is said at the card that was reached by keyboard, and read with it', async () => {
    await showScreen(PLAN, <Board />);
    fireEvent.keyDown(document.body, { key: 'Tab' });
    handle('Map').focus();
    await tooltip();
    expect(handle('Map').getAttribute('aria-describedby')?.split(' ')).toContain('card-reason');
    handle('Parked').focus();
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
    expect(handle('Map').getAttribute('aria-describedby')?.split(' ')).not.toContain('card-reason');
  });

  it('is not said while a card moves, and never at a card that nothing holds', async () => {
    const { user } = await showScreen(PLAN, <Board />);
    fireEvent.keyDown(document.body, { key: 'Tab' });
    handle('Map').focus();
    await tooltip();
    await user.keyboard(' ');
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
    await user.keyboard('{Escape}');
    await user.hover(handle('List'));
    await user.hover(handle('Parked'));
    await user.hover(handle('Map'));
    // What the others would have said comes before this.
    expect((await tooltip()).textContent).toBe(WHY);
  });
});
