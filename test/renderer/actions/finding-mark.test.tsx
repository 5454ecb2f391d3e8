import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FindingMark } from '../../../renderer/actions/finding-mark.tsx';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';
import { TOLD } from '../../support/told-slice.ts';

it('The mark of a row says its first reason, and leads to all that was found', async () => {
  const plan = planWith({ slices: [{ ...TOLD, id: 'a', title: 'Send the list', demo: '' }] });
  const { user, viewStore } = await showScreen(plan, <FindingMark id={sliceId('a')} />);
  viewStore.openInspector(false);
  const mark = screen.getByRole('button', { name: 'has an error' });
  // A board of hundreds of cards carries it hundreds of times.
  expect(mark.querySelectorAll('svg *')).toHaveLength(1);
  expect(mark.title).toBe('It does not say yet what will be shown.');
  await user.click(mark);
  expect(viewStore.getState()).toMatchObject({ selectedId: 'a', isInspectorOpen: true, wish: { kind: 'show-row' } });
});
