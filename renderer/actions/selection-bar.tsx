import { ChevronDown, X } from 'lucide-react';
import type { ActionId } from '../../shared/actions.ts';
import type { Slice, SliceId } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { countText, sizeText } from '../../shared/words/en.ts';
import { usePlan } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { useAction } from './hooks.ts';
import styles from './selection-bar.module.css';
import { SLICE_ICONS } from './slice-icons.tsx';
import { SliceMenuLines } from './slice-menu-lines.tsx';
import { groupCount, leavesBelow } from './top-slices.ts';

type SelectionBarProps = {
  /** All selected slices; the last one is the one that was selected last. */
  readonly ids: readonly SliceId[];
  /** What has a button of its own, as far as it is possible. */
  readonly buttons: readonly ActionId[];
  /** What the menu of the others leaves out, beside the buttons. */
  readonly without: readonly ActionId[];
  /** Only one is to be selected again: the last one. */
  readonly onLeave: (last: SliceId) => void;
};

/** What can be done with several selected slices, on a bar over the screen that shows them. */
export function SelectionBar({ ids, buttons, without, onLeave }: SelectionBarProps) {
  const slices = usePlan((plan) => plan.slices);
  const tree = treeOf({ slices });
  const last = ids.at(-1);
  if (last === undefined) return null;
  return (
    <section className={styles.bar} aria-label="Selected slices">
      <span className={styles.figures}>
        {figuresText(
          ids.flatMap((id) => slices[id] ?? []),
          leavesBelow(tree, ids),
          groupCount(tree, ids),
        )}
      </span>
      {buttons.map((id) => (
        <ActionButton key={id} id={id} />
      ))}
      <Menu
        align="end"
        trigger={
          <Button size="small" look="quiet">
            More <ChevronDown size={13} aria-hidden />
          </Button>
        }
      >
        <SliceMenuLines id={last} without={[...buttons, ...without]} />
      </Menu>
      <IconButton
        size="small"
        label="Select only one again"
        shortcut="Esc"
        icon={<X size={15} aria-hidden />}
        onClick={() => onLeave(last)}
      />
    </section>
  );
}

function ActionButton({ id }: { id: ActionId }) {
  const { label, isEnabled, perform } = useAction(id);
  if (!isEnabled) return null;
  return (
    <Button size="small" look="quiet" icon={SLICE_ICONS[id]} onClick={perform}>
      {label}
    </Button>
  );
}

type Sized = Pick<Slice, 'quarterDays'>;

/**
 * `3 slices · 2½ d`; those without a size are named, as the sum is not all of it. `leaves`: those that make up the
 * size, where `groups` of the slices are groups.
 */
export function figuresText(slices: readonly Sized[], leaves: readonly Sized[] = slices, groups = 0): string {
  const unsized = leaves.filter(({ quarterDays }) => quarterDays === null).length;
  const sum = leaves.reduce((total, { quarterDays }) => total + (quarterDays ?? 0), 0);
  const size = unsized === leaves.length ? 'not sized yet' : `${sizeText(sum)}${unsized > 0 ? ' + ?' : ''}`;
  const among = groups === 0 ? '' : `, ${groups} of them ${groups === 1 ? 'a group' : 'groups'}`;
  return `${countText(slices.length, 'slice')}${among} · ${size}`;
}
