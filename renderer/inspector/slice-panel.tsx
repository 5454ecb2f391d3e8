import { useEffect, useRef, useState } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { usePlan } from '../plan/hooks.ts';
import { useViewStore } from '../view/hooks.ts';
import { useWish } from '../view/use-wish.ts';
import { focusInspector } from './focus-field.ts';
import { useFieldWish, useFocusKeeper } from './inspector.tsx';
import { INSPECTOR } from './inspector-place.ts';
import { createOpenGroups, OpenGroupsContext } from './open-groups.ts';
import { SliceInspector } from './slice-inspector.tsx';
import styles from './slice-panel.module.css';

/** The inspector as a panel, where a screen has none beside it: of this slice, whatever is selected by now. */
export function SlicePanel({ id }: { id: SliceId }) {
  const viewStore = useViewStore();
  const [groups] = useState(() => createOpenGroups(window.localStorage));
  const slice = usePlan((plan) => plan.slices[id]);
  const fields = useRef<HTMLDivElement>(null);
  const handleClick = useFocusKeeper(fields);
  useEffect(focusInspector, []);
  // Another slice that is named in the fields was chosen.
  useWish('focus-inspector', () => {
    const { selectedId } = viewStore.getState();
    viewStore.openPanel({ kind: 'slice', id: selectedId ?? id });
  });
  useFieldWish(groups);
  if (slice === undefined) return null;
  return (
    <OpenGroupsContext value={groups}>
      <div
        ref={fields}
        {...{ [INSPECTOR]: 'settled' }}
        className={styles.fields}
        tabIndex={-1}
        onClickCapture={handleClick}
      >
        <SliceInspector slice={slice} />
      </div>
    </OpenGroupsContext>
  );
}
