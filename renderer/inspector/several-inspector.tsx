import type { Command, SliceChanges } from '../../shared/plan/commands.ts';
import type { PersonId, Slice } from '../../shared/plan/plan.ts';
import { type Tree, treeOf } from '../../shared/plan/tree.ts';
import { countText, daysText } from '../../shared/words/en.ts';
import { personName } from '../../shared/words/slice-names.ts';
import { groupCount, leavesBelow } from '../actions/top-slices.ts';
import { usePlan, usePlanStore } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import { AudienceField } from './audience-field.tsx';
import styles from './inspector.module.css';
import { commonTags, commonValue, tagCommands } from './several-values.ts';
import { SizeField } from './size-field.tsx';
import { TextListField } from './text-list-field.tsx';
import { editor, tellingEditor, useIsReadOnly } from './use-inspected.ts';
import { whoText } from './who-field.tsx';

const DIFFERENT = 'different';
const NOBODY = '';

/** Several slices: what they have in common, and what is changed in all of them as one step. */
export function SeveralInspector({ slices }: { slices: readonly Slice[] }) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const isReadOnly = useIsReadOnly();
  const plan = usePlan((all) => all);
  const tree = treeOf(plan);
  const leaves = slices.filter(({ id }) => tree.isLeaf(id));
  const audience = commonValue(slices, (slice) => slice.audience);
  const size = commonValue(leaves, (slice) => slice.quarterDays);

  function give(commands: readonly Command[]): void {
    if (commands.length > 0) void planStore.execute({ type: 'batch', commands });
  }
  function change(which: readonly Slice[], changes: SliceChanges): void {
    const ids = which.map(({ id }) => id);
    editor(planStore, ids)(changes);
  }

  function changeOwner(ownerId: PersonId | null): void {
    const said = whoText(ownerId === null ? null : personName(plan, ownerId));
    tellingEditor(
      planStore,
      viewStore,
      leaves.map(({ id }) => id),
    )({ ownerId }, said);
  }

  return (
    <>
      <h2 className={styles.several} data-first-field tabIndex={-1}>
        {slices.length} slices selected
      </h2>
      <p className={styles.fact}>{sumText(slices, tree)}</p>
      <div className={styles.two}>
        <AudienceField
          audience={audience.isSame ? audience.value : ''}
          placeholder={audience.isSame ? 'nobody yet' : DIFFERENT}
          isReadOnly={isReadOnly}
          onCommit={(text) => change(slices, { audience: text })}
        />
        <SizeField
          ids={leaves.map(({ id }) => id)}
          quarterDays={size.isSame ? size.value : null}
          placeholder={size.isSame ? 'not sized' : DIFFERENT}
          isReadOnly={isReadOnly || leaves.length === 0}
          onCommit={(quarterDays) => change(leaves, { quarterDays })}
        />
      </div>
      <OwnerField slices={leaves} isReadOnly={isReadOnly} onChange={changeOwner} />
      <TextListField
        label="Tags of all of them"
        form="commas"
        items={commonTags(slices)}
        isReadOnly={isReadOnly}
        placeholder="pilot, north"
        onCommit={(tags) => give(tagCommands(slices, tags))}
      />
      <div className={styles.buttons}>
        <Button look="quiet" onClick={() => viewStore.select(slices.at(-1)?.id ?? null)}>
          Select only the last one
        </Button>
      </div>
    </>
  );
}

type OwnerFieldProps = {
  slices: readonly Slice[];
  isReadOnly: boolean;
  onChange: (ownerId: PersonId | null) => void;
};

function OwnerField({ slices, isReadOnly, onChange }: OwnerFieldProps) {
  const plan = usePlan((all) => all);
  const owner = commonValue(slices, (slice) => slice.ownerId);
  const people = (Object.keys(plan.people) as PersonId[]).map((id) => ({
    value: id as string,
    label: personName(plan, id),
  }));
  const options = [
    ...(owner.isSame ? [] : [{ value: DIFFERENT, label: DIFFERENT }]),
    { value: NOBODY, label: 'Whoever can' },
    ...people,
  ];
  return (
    <SelectField
      label="Who"
      value={owner.isSame ? (owner.value ?? NOBODY) : DIFFERENT}
      options={options}
      disabled={isReadOnly || slices.length === 0}
      onChange={(id) => {
        if (id !== DIFFERENT) onChange(id === NOBODY ? null : (id as PersonId));
      }}
    />
  );
}

function sumText(slices: readonly Slice[], tree: Tree): string {
  // Of a group what is below it, and nothing twice.
  const ids = slices.map(({ id }) => id);
  const leaves = leavesBelow(tree, ids);
  const sized = leaves.filter(({ quarterDays }) => quarterDays !== null);
  const quarterDays = sized.reduce((sum, slice) => sum + (slice.quarterDays ?? 0), 0);
  const left = leaves.length - sized.length;
  const rest = left === 0 ? '' : `, ${left} without a size`;
  const groups = groupCount(tree, ids);
  if (groups === 0) return `${daysText(quarterDays)} of work in all${rest}.`;
  const among = `${groups} of them ${groups === 1 ? 'is a group' : 'are groups'}`;
  return `${among}; in all ${countText(leaves.length, 'slice')} with ${daysText(quarterDays)} of work${rest}.`;
}
