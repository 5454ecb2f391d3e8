import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { performFix } from '../../../renderer/actions/perform-fix.ts';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import type { Fix } from '../../../shared/schedule/finding-fix.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const PLAN = planWith({ slices: [{ id: 'a', pin: '2026-11-30' }] });

function letItFlow(id: string): Fix {
  const command = { type: 'slice.pin', id: sliceId(id), pin: null } as const;
  return { kind: 'command', does: 'let-it-flow', needId: null, command };
}

it('says that a finding is mended when it is, and not where the slice is gone by now', async () => {
  const stores = await showScreen(PLAN, <Inspector storage={null} />);
  await act(async () => performFix(letItFlow('gone'), sliceId('gone'), 'Let it flow', stores));
  expect(stores.viewStore.getState().spoken.message).not.toContain('done');
  await act(async () => performFix(letItFlow('a'), sliceId('a'), 'Let it flow', stores));
  expect(stores.viewStore.getState().spoken.message).toBe('Let it flow: done.');
});

it.each([
  ['offers to break a circle where the plan can be changed', false, 1],
  ['offers nothing of the kind where it can only be looked at', true, 0],
])('%s', async (_, isReadOnly, count) => {
  // The rule about circles says the same, and is switched off.
  const circle = planWith({
    rules: { ...PLAN.rules, off: ['I1'] },
    slices: [
      { id: 'a', needs: ['b'] },
      { id: 'b', needs: ['a'] },
    ],
  });
  const { viewStore } = await showScreen(circle, <Inspector storage={null} />, { isReadOnly });
  await act(async () => viewStore.select(sliceId('a')));
  expect(screen.getByText(/Waits for itself/)).toBeTruthy();
  expect(screen.queryAllByRole('button', { name: /no longer needs/ })).toHaveLength(count);
});
