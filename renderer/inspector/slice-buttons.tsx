import type { ActionId } from '../../shared/actions.ts';
import type { Slice } from '../../shared/plan/plan.ts';
import { isThin, treeOf } from '../../shared/plan/tree.ts';
import { titleText } from '../../shared/words/en.ts';
import { useAction } from '../actions/hooks.ts';
import { usePlan, usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './inspector.module.css';
import { useInspector } from './inspector-context.ts';

/** What can be done with the slice as it is now: start, deliver, drop, open again. */
export function SliceButtons({ slice }: { slice: Slice }) {
  const { isReadOnly } = useInspector();
  if (isReadOnly) return null;
  const isThick = slice.quarterDays !== null && !isThin(slice);
  return (
    <div className={styles.buttons}>
      <ActionButton id="cut" look={isThick ? 'primary' : 'plain'} />
      <ActionButton id="start" />
      <ActionButton id="deliver" />
      <ActionButton id="reopen" />
      <DropButton slice={slice} />
    </div>
  );
}

/** There only while it can be done. */
function ActionButton({ id, look = 'plain' }: { id: ActionId; look?: 'primary' | 'plain' }) {
  const { sliceId } = useInspector();
  const { label, isEnabled, perform } = useAction(id, sliceId);
  return isEnabled ? (
    <Button look={look} onClick={perform}>
      {label}
    </Button>
  ) : null;
}

function DropButton({ slice }: { slice: Slice }) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const today = useToday();
  const isLeaf = usePlan((plan) => treeOf(plan).isLeaf(slice.id));
  if (!isLeaf || slice.status === 'delivered' || slice.status === 'dropped') return null;
  return (
    <Button
      look="quiet"
      onClick={() => {
        void planStore.execute({ type: 'slice.drop', id: slice.id, on: today });
        viewStore.say(`${titleText(slice.title)} is dropped.`);
      }}
    >
      Drop
    </Button>
  );
}
