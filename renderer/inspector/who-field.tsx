import type { PersonId, Slice } from '../../shared/plan/plan.ts';
import { personName } from '../../shared/words/slice-names.ts';
import { useDerived, usePlan } from '../plan/hooks.ts';
import { SelectField } from '../ui/select-field.tsx';
import { useInspector } from './inspector-context.ts';

const ANYBODY = '';

/** Said when it was chosen. */
export function whoText(name: string | null): string {
  return name === null ? 'Whoever can does it.' : `For ${name} to do.`;
}

/** Who does it. Without somebody named, whoever has the skills and would be first. */
export function WhoField({ slice }: { slice: Slice }) {
  const { editTelling, isReadOnly } = useInspector();
  const plan = usePlan((all) => all);
  const plannedId = useDerived(({ schedule }) => schedule.placements.get(slice.id)?.personId ?? null);
  const isSettled = slice.status === 'delivered' || slice.status === 'dropped';
  const people = Object.keys(plan.people) as PersonId[];
  const named = people.map((id) => ({ value: id as string, label: personName(plan, id) }));
  const isGone = slice.ownerId !== null && !people.includes(slice.ownerId);
  const options = isGone ? [...named, { value: slice.ownerId ?? ANYBODY, label: 'Somebody who left' }] : named;
  const anybody = isSettled
    ? 'Nobody named'
    : plannedId === null
      ? 'Whoever can'
      : `Whoever can (${personName(plan, plannedId)})`;
  // Somebody works on what was started; who, can be changed, and not forgotten.
  const mayBeNobody = slice.status !== 'doing';
  return (
    <div data-field="ownerId">
      <SelectField
        label="Who"
        value={slice.ownerId ?? ANYBODY}
        disabled={isReadOnly}
        options={mayBeNobody || slice.ownerId === null ? [{ value: ANYBODY, label: anybody }, ...options] : options}
        onChange={(id) => {
          const ownerId = id === ANYBODY ? null : (id as PersonId);
          editTelling({ ownerId }, whoText(ownerId === null ? null : personName(plan, ownerId)));
        }}
      />
    </div>
  );
}
