import type { PersonId, Plan, SliceId, SourceId } from '../plan/plan.ts';
import { oneLine, titleText } from './en.ts';

/** The title of a slice in quotation marks; a sentence also works for a slice that is no longer there. */
export function sliceName(plan: Plan | null, id: SliceId): string {
  const slice = plan?.slices[id];
  return slice === undefined ? 'that slice' : titleText(slice.title);
}

export function personName(plan: Pick<Plan, 'people'>, id: PersonId | null): string {
  const person = id === null ? undefined : plan.people[id];
  return person === undefined ? 'somebody' : oneLine(person.name) || oneLine(person.initials) || 'somebody';
}

export function sourceName(plan: Plan, id: SourceId): string {
  const source = plan.sources[id];
  return source === undefined ? 'a source' : titleText(source.name);
}
