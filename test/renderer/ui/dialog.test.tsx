import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Dialog } from '../../../renderer/ui/dialog.tsx';
import { Menu, MenuItem } from '../../../renderer/ui/menu.tsx';

function Page({ isForm = false }: { isForm?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <main tabIndex={-1}>
      <button type="button" onClick={() => setOpen(true)}>
        Rename
      </button>
      <Menu trigger={<button type="button">New</button>}>
        <MenuItem onSelect={() => setOpen(true)}>Blank</MenuItem>
      </Menu>
      {isOpen && (
        <Dialog title="Rename the plan" onClose={() => setOpen(false)} {...(isForm ? { onSubmit: vi.fn() } : {})}>
          <input aria-label="Name" />
        </Dialog>
      )}
    </main>
  );
}

it('a closed dialog gives the focus back to the button that opened it', async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.click(screen.getByText('Rename'));
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Rename')));
});

it('a dialog whose opener has given way to a panel gives the focus to that panel', async () => {
  const user = userEvent.setup();
  const { rerender } = render(<Page />);
  await user.click(screen.getByText('Rename'));
  rerender(
    <>
      <Page key="another" />
      <aside data-panel="calendar">
        <h2 tabIndex={-1}>Calendar</h2>
      </aside>
    </>,
  );
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Calendar')));
});

it('a dialog opened from a menu gives the focus back to the button of the menu', async () => {
  const user = userEvent.setup();
  render(<Page />);
  screen.getByText('New').focus();
  await user.keyboard('{Enter}');
  await user.keyboard('{Enter}');
  await screen.findByRole('dialog');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('New')));
});

it('a menu stands within the landmark of the screen', async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.click(screen.getByText('New'));
  expect(screen.getByRole('main').contains(screen.getByRole('menu'))).toBe(true);
});

it.each([
  { isForm: true, stays: true },
  { isForm: false, stays: false },
])(
  'a click beside a dialog closes it, and leaves a form with what was typed: form $isForm',
  async ({ isForm, stays }) => {
    const user = userEvent.setup();
    render(<Page isForm={isForm} />);
    await user.click(screen.getByText('Rename'));
    await new Promise((resolve) => setTimeout(resolve));
    fireEvent.pointerDown(document.body);
    fireEvent.click(document.body);
    expect(screen.queryByRole('dialog') !== null).toBe(stays);
  },
);

it('a form is sent by Ctrl and Enter from every field and button, also from a field in which Enter begins a line', async () => {
  const user = userEvent.setup();
  const onSubmit = vi.fn();
  const onClose = vi.fn();
  const dialog = (isPossible: boolean) => (
    <Dialog
      title="Close the review"
      onClose={onClose}
      onSubmit={onSubmit}
      footer={
        <>
          <button type="button" onClick={onClose}>
            Keep it running
          </button>
          <button type="submit" disabled={!isPossible}>
            Close it
          </button>
        </>
      }
    >
      <textarea aria-label="Learned" />
      <input aria-label="Seen by" type="date" />
    </Dialog>
  );
  const { rerender } = render(dialog(false));
  await user.type(screen.getByLabelText('Learned'), 'A{Control>}{Enter}{/Control}');
  expect(onSubmit).toHaveBeenCalledTimes(0);
  rerender(dialog(true));
  await user.type(screen.getByLabelText('Learned'), '{Enter}B');
  expect(onSubmit).toHaveBeenCalledTimes(0);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onSubmit).toHaveBeenCalledTimes(1);
  fireEvent.keyDown(screen.getByLabelText('Seen by'), { key: 'Enter', metaKey: true });
  expect(onSubmit).toHaveBeenCalledTimes(2);
  screen.getByText('Keep it running').focus();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect([onSubmit.mock.calls.length, onClose.mock.calls.length]).toEqual([3, 0]);
});
