import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import { SliceScreen } from '../../../renderer/slice/slice-screen.tsx';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

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

it('typing in the inspector draws no row of the outline, and taking it over draws one', async () => {
  const slices = Array.from({ length: 20 }, (_, place) => ({ id: `s${place}`, title: `Slice ${place}` }));
  const { user, viewStore } = await showScreen(
    planWith({ slices }),
    <>
      <SliceScreen />
      <Inspector storage={null} />
    </>,
  );
  await act(async () => viewStore.select(sliceId('s7')));
  const panel = screen.getByRole('complementary');
  const value = panel.querySelectorAll('textarea')[1] ?? expect.fail('no value');
  await user.click(value);
  drawn.clear();
  await user.keyboard('see where donors leave');
  expect(Object.fromEntries(drawn)).toEqual({});
  await user.keyboard('{Enter}');
  expect([...drawn.keys()]).toEqual(['s7']);
});
