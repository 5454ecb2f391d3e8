import { ownRecord } from '../../shared/plan/collections.ts';
import type { PersonId, Plan } from '../../shared/plan/plan.ts';
import type { Filter } from './filter.ts';
import { foldText } from './fold-text.ts';
import type { ViewState } from './view-state.ts';

/** Who looks at this window, in this plan: chosen in it, or of the same name. `null` when that is nobody in it. */
export function meIn(me: ViewState['me'], plan: Pick<Plan, 'id' | 'people'>): PersonId | null {
  if (me === null) return null;
  if (me.planId === plan.id && ownRecord(plan.people, me.personId) !== undefined) return me.personId;
  const name = foldText(me.name).trim();
  if (name === '') return null;
  const found = Object.entries(plan.people).find(([, person]) => foldText(person.name).trim() === name);
  return (found?.[0] ?? null) as PersonId | null;
}

/** True while the board shows what one person does, and of nobody else. */
export function isOnly({ ownerIds }: Filter, id: PersonId | null): boolean {
  return id !== null && ownerIds.length === 1 && ownerIds[0] === id;
}
