import type { Command } from '../../shared/plan/commands.ts';
import type { Slice, SliceId, SourceId } from '../../shared/plan/plan.ts';
import { sourceName } from '../../shared/words/slice-names.ts';
import { letReadText, nowReadText } from '../../shared/words/source-text.ts';
import { executeTelling } from '../actions/execute-telling.ts';
import { useDerived, usePlan, usePlanStore } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { useView, useViewStore } from '../view/hooks.ts';
import styles from './source-item.module.css';

/** The selected slices that could read a source and do not, in the order of the outline. */
export function useLettable(id: SourceId): readonly Slice[] {
  const selectedIds = useView((view) => view.selectedIds);
  const leaves = useDerived(({ tree }) => tree.leaves);
  return leaves.filter((slice) => selectedIds.includes(slice.id) && !slice.sourceIds.includes(id));
}

type LetReadButtonProps = {
  id: SourceId;
  /** At least one. */
  slices: readonly Slice[];
  /** The first of the slices reads it now. */
  onDone: (sliceId: SliceId) => void;
};

/** Makes slices read a source, in one step. */
export function LetReadButton({ id, slices, onDone }: LetReadButtonProps) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const source = usePlan((plan) => sourceName(plan, id));
  const titles = slices.map(({ title }) => title);
  const [first] = slices;
  if (first === undefined) return null;
  return (
    <Button
      size="small"
      className={styles.letRead}
      onClick={() => {
        const commands = slices.map(
          ({ id: sliceId, sourceIds }): Command => ({
            type: 'slice.edit',
            id: sliceId,
            changes: { sourceIds: [...sourceIds, id] },
          }),
        );
        const [only, ...others] = commands;
        if (only === undefined) return;
        const told = { said: nowReadText(titles, source), ownIds: slices.map((slice) => slice.id) };
        const command: Command = others.length === 0 ? only : { type: 'batch', commands };
        executeTelling(planStore, viewStore, command, told);
        onDone(first.id);
      }}
    >
      {letReadText(titles)}
    </Button>
  );
}
