import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { planWith } from '../../support/plan-builder.ts';
import { openOutline } from './open-outline.tsx';

/** How often each row was drawn: its title field is drawn whenever the row is. */
const drawn = vi.hoisted(() => new Map<string, number>());

vi.mock('../../../renderer/slice/row-fields.tsx', async (importActual) => {
  const actual = await importActual<typeof import('../../../renderer/slice/row-fields.tsx')>();
  return {
    ...actual,
    TitleField: (props: Parameters<typeof actual.TitleField>[0]) => {
      drawn.set(props.row.id, (drawn.get(props.row.id) ?? 0) + 1);
      return <actual.TitleField {...props} />;
    },
  };
});

afterEach(() => drawn.clear());

const TWENTY = {
  slices: [
    { id: 'group', title: 'Group' },
    ...Array.from({ length: 20 }, (_, place) => ({ id: `s${place}`, under: 'group', title: `Slice ${place}` })),
  ],
};

describe('A row', () => {
  it('is not drawn again while somebody types in it, nor are the others', async () => {
    const outline = await openOutline(planWith(TWENTY));
    await outline.user.click(outline.title('Slice 7'));
    drawn.clear();
    await outline.user.keyboard(' and something more');
    expect(Object.fromEntries(drawn)).toEqual({});
  });

  it('is not drawn again while another one is dragged over it', async () => {
    const outline = await openOutline(planWith(TWENTY));
    const grip = outline.row('Slice 12').querySelector('[data-grip]');
    if (grip === null) throw new Error('The row has no grip.');
    fireEvent.pointerDown(grip, { button: 0, isPrimary: true, clientX: 0, clientY: 0 });
    fireEvent.pointerMove(window, { clientX: 60, clientY: 20 });
    drawn.clear();
    for (const clientY of [80, 130, 200, 210]) fireEvent.pointerMove(window, { clientX: 60, clientY });
    expect(screen.getByTestId('drop-line')).toBeTruthy();
    expect(Object.fromEntries(drawn)).toEqual({});
  });

  it('alone is drawn again when its size changes', async () => {
    const outline = await openOutline(planWith(TWENTY));
    await outline.user.click(outline.field('Slice 7', 'Thickness'));
    drawn.clear();
    await outline.user.keyboard('½{Tab}');
    await outline.settled();
    expect([...drawn.keys()]).toEqual(['s7']);
  });

  it('is drawn again when it comes to the selected ones, and those that were selected before are not', async () => {
    const outline = await openOutline(planWith(TWENTY));
    await outline.user.click(outline.title('Slice 7'));
    await outline.user.keyboard('{Escape}{Shift>}{ArrowDown}{ArrowDown}');
    drawn.clear();
    await outline.user.keyboard('{ArrowDown}');
    // The one that Tab would have entered, and the one that it enters now.
    expect([...drawn.keys()].sort()).toEqual(['s10', 's9']);
  });

  it('and the one that was selected before are drawn again when the focus moves', async () => {
    const outline = await openOutline(planWith(TWENTY));
    await outline.user.click(outline.title('Slice 7'));
    drawn.clear();
    await outline.user.keyboard('{ArrowDown}');
    expect([...drawn.keys()].sort()).toEqual(['s7', 's8']);
  });
});
