import { ChevronDown, X } from 'lucide-react';
import type { ActionId } from '../../shared/actions.ts';
import type { Slice, SliceId } from '../../shared/plan/plan.ts';
import { countText, sizeText } from '../../shared/words/en.ts';
import { useAction } from '../actions/hooks.ts';
import { SLICE_ICONS } from '../actions/slice-icons.tsx';
import { SliceMenuLines } from '../actions/slice-menu-lines.tsx';
import { usePlan } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { useView, useViewStore } from '../view/hooks.ts';
import { useMoving } from './moving-store.ts';
import styles from './selection-bar.module.css';

/** What can be done with the selected cards, as long as there are several and none of them is in the air. */
export function SelectionBar() {
  const selectedIds = useView((view) => view.selectedIds);
  const isMoving = useMoving((moving) => moving.movingId !== null);
  const last = selectedIds.at(-1);
  return selectedIds.length < 2 || last === undefined || isMoving ? null : <Bar ids={selectedIds} last={last} />;
}

function Bar({ ids, last }: { ids: readonly SliceId[]; last: SliceId }) {
  const viewStore = useViewStore();
  const slices = usePlan((plan) => plan.slices);
  return (
    <section className={styles.bar} aria-label="Selected slices">
      <span className={styles.figures}>{figuresText(ids.flatMap((id) => slices[id] ?? []))}</span>
      <ActionButton id="move-to" />
      <ActionButton id="deliver" />
      <ActionButton id="park" />
      <Menu
        align="end"
        trigger={
          <Button size="small" look="quiet">
            More <ChevronDown size={13} aria-hidden />
          </Button>
        }
      >
        <SliceMenuLines id={last} without={['open-on-board', 'move-to', 'deliver', 'park']} />
      </Menu>
      <IconButton
        size="small"
        label="Select only one again"
        shortcut="Esc"
        icon={<X size={15} aria-hidden />}
        onClick={() => {
          viewStore.select(last);
          viewStore.wish({ kind: 'show-card', id: last });
        }}
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

/** `3 slices · 2½ d`; those without a size are named, as the sum is not all of it. */
export function figuresText(slices: readonly Pick<Slice, 'quarterDays'>[]): string {
  const unsized = slices.filter(({ quarterDays }) => quarterDays === null).length;
  const sum = slices.reduce((total, { quarterDays }) => total + (quarterDays ?? 0), 0);
  const size = unsized === slices.length ? 'not sized yet' : `${sizeText(sum)}${unsized > 0 ? ' + ?' : ''}`;
  return `${countText(slices.length, 'slice')} · ${size}`;
}
