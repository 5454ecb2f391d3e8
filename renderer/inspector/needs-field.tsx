import { Check, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { countText, oneLine, titleText } from '../../shared/words/en.ts';
import { useDerived, usePlan } from '../plan/hooks.ts';
import { useInspector } from './inspector-context.ts';
import { NeedPicker } from './need-picker.tsx';
import styles from './needs-field.module.css';
import { whenText } from './slice-state.ts';

/** So many needs are shown at once; there may be hundreds. */
const FIRST_SHOWN = 12;

/** The slices that have to be delivered first. */
export function NeedsField({ needs }: { needs: readonly SliceId[] }) {
  const { editTelling, isReadOnly } = useInspector();
  const titles = usePlan((plan) => plan.slices);
  const [areAllShown, setAllShown] = useState(false);
  const labelId = useId();
  const input = useRef<HTMLInputElement>(null);
  const shown = areAllShown ? needs : needs.slice(0, FIRST_SHOWN);
  const hidden = needs.length - shown.length;

  function remove(id: SliceId): void {
    const said = `No longer needs ${titleText(titles[id]?.title ?? '')}.`;
    editTelling({ needs: needs.filter((need) => need !== id) }, said);
    input.current?.focus();
  }

  if (isReadOnly && needs.length === 0) return null;
  return (
    <section className={styles.field} data-field="needs" aria-labelledby={labelId}>
      <h3 id={labelId} className={styles.label}>
        Needs first{needs.length > 3 && <span className={styles.count}> · {needs.length}</span>}
      </h3>
      {needs.length > 0 && (
        <ul className={styles.needs}>
          {shown.map((id) => (
            <Need key={id} id={id} {...(isReadOnly ? {} : { onRemove: () => remove(id) })} />
          ))}
        </ul>
      )}
      {(hidden > 0 || areAllShown) && needs.length > FIRST_SHOWN && (
        <button type="button" className={styles.more} onClick={() => setAllShown(!areAllShown)}>
          {areAllShown ? 'Show fewer' : `Show ${countText(hidden, 'more', 'more')}`}
        </button>
      )}
      {!isReadOnly && (
        <NeedPicker
          ref={input}
          labelId={labelId}
          onPick={(id) => editTelling({ needs: [...needs, id] }, `Needs ${titleText(titles[id]?.title ?? '')} first.`)}
          onRemoveLast={() => {
            const last = needs.at(-1);
            if (last !== undefined) remove(last);
          }}
        />
      )}
    </section>
  );
}

/** One of them: its title leads to it. */
export function Need({ id, onRemove }: { id: SliceId; onRemove?: () => void }) {
  const { goTo } = useInspector();
  const title = usePlan((plan) => oneLine(plan.slices[id]?.title ?? ''));
  const when = useDerived((derived) => whenText(derived, id));
  const shownTitle = title === '' ? 'Untitled slice' : title;
  return (
    <li className={styles.need}>
      <button type="button" className={styles.needTitle} onClick={() => goTo(id)}>
        {when === 'Delivered' && <Check size={13} strokeWidth={2.5} className={styles.tick} aria-hidden />}
        <bdi>{shownTitle}</bdi> <span className={styles.when}>{when}</span>
      </button>
      {onRemove !== undefined && (
        // Without a tooltip of our own: there may be hundreds of them.
        <button
          type="button"
          className={styles.remove}
          aria-label={`No longer need ${titleText(title)}`}
          title="No longer needed"
          onClick={onRemove}
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </li>
  );
}
