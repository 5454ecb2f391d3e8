import { act, screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import type { AppInfo } from '../../../shared/contract.ts';
import type { Target } from '../../../shared/schedule/move-to.ts';
import { type PlanSketch, planWith, type SliceSketch, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const SLICE: SliceSketch = {
  id: 'quiet001',
  title: 'Show quiet customers in all regions',
  audience: 'Retention lead',
  quarterDays: 20,
};

export type Wanted = {
  slice?: Partial<SliceSketch>;
  others?: readonly SliceSketch[];
  plan?: PlanSketch;
  thenMoveTo?: Target;
  patterns?: readonly string[];
  app?: Partial<AppInfo>;
};

/** The cutter of one slice of a plan, open beside nothing else. */
export async function openCutter({ slice = {}, others = [], plan = {}, thenMoveTo, patterns, app = {} }: Wanted = {}) {
  const page = await showScreen(planWith({ slices: [{ ...SLICE, ...slice }, ...others], ...plan }), <AppPanel />, app);
  const asked = patterns === undefined ? {} : { patterns };
  act(() => {
    page.viewStore.show('slice');
    page.viewStore.openPanel({ kind: 'cutter', id: sliceId('quiet001'), thenMoveTo: thenMoveTo ?? null, ...asked });
  });
  // The focus is on its way for a few frames.
  for (let frame = 0; frame < 4; frame++) await new Promise((done) => requestAnimationFrame(done));
  return page;
}

export const openHeader = () => screen.getByRole('button', { expanded: true });
export const header = (name: RegExp) => screen.getByRole('button', { name });
export const title = (place: number) =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: `Title of slice ${place}` });
export const size = (place: number) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: `Size of slice ${place}` });
export const titles = () =>
  screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: /^Title of/ }).map(({ value }) => value);
export const sum = () => screen.getByText(/^\d+ slices?/).textContent;
export const selected = (field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd);
export const hasFocus = (element: () => HTMLElement) => waitFor(() => expect(document.activeElement).toBe(element()));
