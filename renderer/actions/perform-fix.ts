import type { Derived } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { type Fix, findingFix } from '../../shared/schedule/finding-fix.ts';
import { checkFixes } from '../../shared/slicing/check-fix.ts';
import type { Finding } from '../../shared/slicing/finding.ts';
import { newSliceId } from '../plan/new-id.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';

/** How a finding of either kind can be mended, the best way first. What was computed is for this state of the plan. */
export function fixesOf({ plan, today, schedule, tree }: Derived, finding: Finding): readonly Fix[] {
  if ('code' in finding && finding.code === 'holidays-missing') return [{ kind: 'holidays' }];
  if (!('rule' in finding)) return [finding.sliceId === null ? { kind: 'people' } : findingFix(plan, finding)];
  return checkFixes({ plan, today, schedule, tree, newId: newSliceId }, finding);
}

type Stores = { readonly planStore: PlanStore; readonly viewStore: ViewStore };

/**
 * Does what mends a finding, or leads to where it can be mended. `aboutId`: the slice that the finding is about;
 * `text`: what the button said, which is spoken when it is done.
 */
export function performFix(fix: Fix, aboutId: SliceId | null, text: string, { planStore, viewStore }: Stores): void {
  switch (fix.kind) {
    case 'command': {
      const before = planStore.getState().opened?.plan;
      void planStore.execute(fix.command);
      // A refusal is said by itself: the plan may have changed since this was offered.
      if (planStore.getState().opened?.plan !== before) viewStore.say(`${text}: done.`);
      return;
    }
    case 'slice':
      inspect(viewStore, fix.id);
      viewStore.wish({ kind: 'focus-inspector' });
      return;
    case 'field':
      inspect(viewStore, aboutId);
      viewStore.wish({ kind: 'focus-field', field: fix.field });
      return;
    case 'cutter':
      beside(viewStore, fix.id);
      viewStore.openPanel({ kind: 'cutter', id: fix.id, thenMoveTo: null, patterns: fix.patterns });
      return;
    case 'people':
      beside(viewStore, null);
      viewStore.openPanel({ kind: 'people' });
      return;
    case 'holidays':
      viewStore.openDialog({ kind: 'holidays' });
      return;
    case 'gate':
      viewStore.openPanel({ kind: 'gate', question: fix.question });
      return;
    case 'contacts':
      viewStore.openPanel({ kind: 'contacts' });
      return;
    case 'hamburger':
      beside(viewStore, fix.id);
      viewStore.openPanel({ kind: 'hamburger', id: fix.id });
  }
}

/** Panels and the inspector stand beside these two screens only. */
function beside(viewStore: ViewStore, id: SliceId | null): void {
  if (id !== null && viewStore.getState().selectedId !== id) viewStore.select(id);
  if (viewStore.getState().screen !== 'board') viewStore.show('slice');
}

function inspect(viewStore: ViewStore, id: SliceId | null): void {
  beside(viewStore, id);
  viewStore.closePanel();
  viewStore.openInspector(true);
}
