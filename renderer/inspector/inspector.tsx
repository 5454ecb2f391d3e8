import { X } from 'lucide-react';
import { type KeyboardEvent, memo, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import type { MendableField } from '../../shared/schedule/finding-fix.ts';
import { useJudged, usePlan } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { part } from '../ui/part.tsx';
import { useView, useViewStore } from '../view/hooks.ts';
import { useWish } from '../view/use-wish.ts';
import { focusField, focusInspector } from './focus-field.ts';
import styles from './inspector.module.css';
import { INSPECTOR, INSPECTOR_FIELDS } from './inspector-place.ts';
import { createOpenGroups, type GroupName, OpenGroupsContext, type OpenGroupsStore } from './open-groups.ts';
import { useFocusInSight } from './use-focus-in-sight.ts';
import { useIsNarrow } from './use-is-narrow.ts';

const SliceInspector = part(async () => (await import('./slice-inspector.tsx')).SliceInspector);
const SeveralInspector = part(async () => (await import('./several-inspector.tsx')).SeveralInspector);

/** Fields that are folded away until somebody wants them. */
const GROUP_OF_FIELD: { readonly [Field in MendableField]?: GroupName } = {
  skills: 'details',
  sourceIds: 'details',
  doneWhen: 'done-when',
};

/** Everything about the selected slice, beside the board or the outline, or in a narrow window over it. */
export function Inspector({ storage }: { storage: Storage | null }) {
  const [groups] = useState(() => createOpenGroups(storage));
  const isOpen = useView((view) => view.isInspectorOpen);
  const selectedIds = useView((view) => view.selectedIds);
  // What was dropped is shown on the board first, and all about it a moment later.
  const shownIds = useDeferredValue(selectedIds);
  const isNarrow = useIsNarrow();
  const panel = useRef<HTMLElement>(null);
  const leave = useLeave(isNarrow);
  const handleClick = useFocusKeeper(panel);
  useFocusInSight(panel);
  useWish('focus-inspector', focusInspector);
  useFieldWish(groups);

  if (!isOpen) return null;
  return (
    <OpenGroupsContext value={groups}>
      <aside
        ref={panel}
        {...{ [INSPECTOR]: shownIds === selectedIds ? 'settled' : 'behind' }}
        className={classNames(styles.panel, isNarrow && styles.over)}
        aria-label="Inspector"
        tabIndex={-1}
        onClickCapture={handleClick}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
          event.preventDefault();
          leave(isNarrow);
        }}
      >
        <div className={styles.close}>
          <IconButton
            size="small"
            label="Close the inspector"
            icon={<X size={15} aria-hidden />}
            onClick={() => leave(true)}
          />
        </div>
        <Inspected ids={shownIds} />
      </aside>
    </OpenGroupsContext>
  );
}

/** A field that is asked for gets the focus, and is unfolded before where that is needed. */
export function useFieldWish(groups: OpenGroupsStore): void {
  useWish('focus-field', ({ field }) => {
    const group = GROUP_OF_FIELD[field];
    if (group !== undefined) groups.setState({ [group]: true });
    focusField(field);
  });
}

const Inspected = memo(function Inspected({ ids }: { ids: readonly SliceId[] }) {
  const planId = usePlan((plan) => plan.id);
  const slices = usePlan((plan) => plan.slices);
  const selected = ids.flatMap((id) => slices[id] ?? []);
  const [only, ...others] = selected;
  return (
    // Anew for what else is selected: what is half typed goes where it was typed, and all begins at its top. The slices
    // of a plan and its duplicate have the same ids.
    <div key={[planId, ...ids].join()} className={styles.fields} {...{ [INSPECTOR_FIELDS]: '' }}>
      {only === undefined ? (
        <NothingSelected />
      ) : others.length > 0 ? (
        <SeveralInspector slices={selected} />
      ) : (
        <SliceInspector slice={only} />
      )}
    </div>
  );
});

function NothingSelected() {
  return (
    <div className={styles.empty}>
      <h2 className={styles.emptyTitle}>Nothing selected</h2>
      <p>Select a slice, and all of it is here: what it is worth to whom, what it needs, why it is not earlier.</p>
    </div>
  );
}

/** Gives the focus back to the card or row, and closes the panel where that is asked for. */
function useLeave(isNarrow: boolean): (isClosing: boolean) => void {
  const viewStore = useViewStore();
  return (isClosing) => {
    const { selectedId, screen } = viewStore.getState();
    if (isClosing) viewStore.openInspector(false);
    if (selectedId !== null && (isClosing || !isNarrow)) {
      viewStore.wish({ kind: screen === 'slice' ? 'show-row' : 'show-card', id: selectedId });
    }
  };
}

/** A button that goes with what it did leaves the focus in the panel, and not nowhere. */
export function useFocusKeeper(panel: { readonly current: HTMLElement | null }): () => void {
  const wasClicked = useRef(false);
  // What the button did is a change of the plan, after which this looks again: at once, and when it has been checked.
  const slices = usePlan((plan) => plan.slices);
  const isChecked = useJudged(({ plan }) => plan.slices) === slices;
  useEffect(() => {
    if (!wasClicked.current) return;
    const focused = document.activeElement;
    if (focused === null || focused === document.body) panel.current?.focus();
    wasClicked.current = !isChecked;
  });
  return () => {
    wasClicked.current = true;
  };
}
