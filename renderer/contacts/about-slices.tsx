import { X } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { oneLine, sentence } from '../../shared/words/en.ts';
import { sliceName } from '../../shared/words/slice-names.ts';
import { usePlan } from '../plan/hooks.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { foldText, searchWords } from '../view/fold-text.ts';
import { useView, useViewStore } from '../view/hooks.ts';
import styles from './about-slices.module.css';

type AboutSlicesProps = {
  sliceIds: readonly SliceId[];
  isReadOnly: boolean;
  onChange: (sliceIds: readonly SliceId[]) => void;
};

const MOST_FOUND = 6;

/** Which slices a conversation was about: found by words of their titles, or the one that is selected. */
export function AboutSlices({ sliceIds, isReadOnly, onChange }: AboutSlicesProps) {
  const plan = usePlan((known) => known);
  const viewStore = useViewStore();
  const selectedId = useView((view) => view.selectedId);
  const [text, setText] = useState('');
  const labelId = useId();
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => foundSlices(plan, text, selectedId, sliceIds), [plan, text, selectedId, sliceIds]);

  function add(id: SliceId): void {
    onChange([...sliceIds, id]);
    setText('');
    viewStore.say(`Added ${sliceName(plan, id)}.`);
    focusSteadily(() => field.current);
  }

  function remove(id: SliceId): void {
    onChange(sliceIds.filter((other) => other !== id));
    viewStore.say('Removed.');
    focusSteadily(() => field.current);
  }

  if (isReadOnly && sliceIds.length === 0) return null;
  return (
    <fieldset className={styles.about} aria-labelledby={labelId}>
      <p id={labelId} className={styles.label}>
        About
      </p>
      {sliceIds.length > 0 && (
        <ul className={styles.list}>
          {sliceIds.map((id) => (
            <li key={id} className={styles.slice}>
              <bdi>
                {ownRecord(plan.slices, id) === undefined
                  ? 'A slice that is gone'
                  : oneLine(plan.slices[id]?.title ?? '') || 'A slice without a title'}
              </bdi>
              {!isReadOnly && (
                <IconButton
                  size="small"
                  label={sentence(`not about ${sliceName(plan, id)}`)}
                  icon={<X size={13} aria-hidden />}
                  onClick={() => remove(id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <TextField
          ref={field}
          label="Find a slice"
          isLabelHidden
          placeholder="Find a slice…"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || text.trim() === '') return;
            event.preventDefault();
            if (first !== undefined) add(first);
          }}
        />
      )}
      {!isReadOnly && found.length > 0 && (
        <ul className={styles.list}>
          {found.map((id) => (
            <li key={id}>
              <button
                type="button"
                className={styles.found}
                aria-label={`About ${sliceName(plan, id)}`}
                onClick={() => add(id)}
              >
                <bdi>{oneLine(plan.slices[id]?.title ?? '') || 'A slice without a title'}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && text.trim() !== '' && found.length === 0 && (
        <p className={styles.none}>No slice has these words in its title.</p>
      )}
    </fieldset>
  );
}

/** Without a word the selected slice alone. */
function foundSlices(plan: Plan, text: string, selectedId: SliceId | null, taken: readonly SliceId[]) {
  const words = searchWords(text);
  if (words.length === 0) {
    const isNew =
      selectedId !== null && !taken.includes(selectedId) && ownRecord(plan.slices, selectedId) !== undefined;
    return isNew ? [selectedId] : [];
  }
  const found: SliceId[] = [];
  for (const { slice } of treeOf(plan).rows) {
    if (found.length === MOST_FOUND) break;
    const title = foldText(slice.title);
    if (!taken.includes(slice.id) && words.every((word) => title.includes(word))) found.push(slice.id);
  }
  return found;
}
