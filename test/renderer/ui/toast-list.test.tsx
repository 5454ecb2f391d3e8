import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ToastList } from '../../../renderer/ui/toast-list.tsx';

it('offers all that can be done about a message, by keyboard too, and goes with the first of it', async () => {
  const user = userEvent.setup();
  const fillIn = vi.fn();
  const undo = vi.fn();
  const close = vi.fn();
  const actions = [
    { label: 'Fill in', onSelect: fillIn },
    { label: 'Undo', onSelect: undo },
  ];
  render(<ToastList toasts={[{ id: 'toast-1', text: 'Cut “a” into 2 slices.', actions }]} onClose={close} />);
  await user.tab();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
  await user.keyboard('{Enter}');
  expect(undo).toHaveBeenCalledOnce();
  expect(fillIn).not.toHaveBeenCalled();
  expect(close).toHaveBeenCalledExactlyOnceWith('toast-1');
});
