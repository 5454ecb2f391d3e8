import { act } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { FindingMark } from '../../../renderer/actions/finding-mark.tsx';
import { FindingsPanel } from '../../../renderer/findings/findings-panel.tsx';
import { AudienceList } from '../../../renderer/inspector/audience-list.tsx';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import * as judgement from '../../../shared/slicing/judgement.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen, untilSettled } from '../../support/show-screen.tsx';
import { TOLD } from '../../support/told-slice.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const PLAN = planWith({
  people: { an: {} },
  slices: [
    { id: 'group', title: 'A group' },
    { ...TOLD, id: 'a', under: 'group', title: 'Send the list', demo: '', audience: 'Ada' },
    { ...TOLD, id: 'b', under: 'group', title: 'Send another list', audience: 'Ben' },
  ],
});

const NOT_TOLD = 'It does not say yet what will be shown.';
const MARK = <FindingMark id={sliceId('a')} />;
const INSPECTOR = <Inspector storage={null} />;
const [SLICE, GROUP] = [sliceId('a'), sliceId('group')];

it.each<[string, ReactNode, typeof SLICE | null, string]>([
  ['the mark of a row', MARK, null, NOT_TOLD],
  ['the panel of findings', <FindingsPanel key="panel" />, null, NOT_TOLD],
  ['the inspector of a slice', INSPECTOR, SLICE, NOT_TOLD],
  ['the inspector of a group', INSPECTOR, GROUP, '1 slice with an error'],
])('a change is on the screen before it is checked for %s, and that happens once', async (_, shown, id, told) => {
  const { planStore, viewStore, container } = await showScreen(PLAN, shown);
  await act(async () => viewStore.select(id));
  await untilSettled();
  expect(container.innerHTML).toContain(told);
  const checks = vi.spyOn(judgement, 'judge');
  act(() => void planStore.execute({ type: 'slice.edit', id: SLICE, changes: { demo: 'The list is there' } }));
  expect(checks).toHaveBeenCalledTimes(0);
  await untilSettled();
  expect(checks).toHaveBeenCalledTimes(1);
  expect(container.innerHTML).not.toContain(told);
});

it('whom the plan is for is looked up behind the picture of a change', async () => {
  const { planStore, container } = await showScreen(PLAN, <AudienceList id="list" />);
  const offered = () => [...container.querySelectorAll('option')].map(({ value }) => value);
  expect(offered()).toEqual(['Ada', 'Ben']);
  act(() => void planStore.execute({ type: 'slice.edit', id: SLICE, changes: { audience: 'Cem' } }));
  expect(offered()).toEqual(['Ada', 'Ben']);
  await untilSettled();
  expect(offered()).toEqual(['Ben', 'Cem']);
});
