import { X } from 'lucide-react';
import { useId, useState } from 'react';
import type { Slice } from '../../shared/plan/plan.ts';
import { countText, listText, oneLine } from '../../shared/words/en.ts';
import { slicesText, together } from '../actions/slice-action.ts';
import { useExecute, usePlan } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { chipKey } from '../view/filter.ts';
import { useViewStore } from '../view/hooks.ts';
import styles from './tags-dialog.module.css';

/** Tags that the slices get, and those that they lose; other tags stay with each of them as they are. */
export function TagsDialog({ slices, onClose }: { slices: readonly Slice[]; onClose: () => void }) {
  const execute = useExecute();
  const viewStore = useViewStore();
  const all = usePlan((plan) => plan.slices);
  const listId = useId();
  const [text, setText] = useState('');
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const present = distinct(slices.flatMap(({ tags }) => tags));
  const added = distinct(text.split(',')).filter((tag) => tag !== '');
  const known = distinct(Object.values(all).flatMap(({ tags }) => tags));
  const what = slicesText(slices);

  function handleSubmit(): void {
    onClose();
    const changed = slices.flatMap((slice) => {
      const tags = distinct([...slice.tags.filter((tag) => !removed.has(chipKey(tag))), ...added]);
      const isSame = tags.length === slice.tags.length && tags.every((tag, place) => tag === slice.tags[place]);
      return isSame ? [] : [{ type: 'slice.edit', id: slice.id, changes: { tags } } as const];
    });
    if (changed.length === 0) return;
    void execute(together(changed));
    viewStore.say(added.length > 0 ? `${what}: tagged ${listText(added)}.` : `${what}: tags removed.`);
  }

  return (
    <Dialog
      title={`Tags of ${what}`}
      onClose={onClose}
      onSubmit={handleSubmit}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={added.length === 0 && removed.size === 0}>
            Save
          </Button>
        </>
      }
    >
      <TextField
        label="Add tags"
        value={text}
        list={listId}
        hint="Several are parted by commas."
        onChange={(event) => setText(event.target.value)}
      />
      <datalist id={listId}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      {present.length > 0 && (
        <ul className={styles.tags} aria-label="Tags now">
          {present.map((tag) => {
            const isRemoved = removed.has(chipKey(tag));
            const count = slices.filter(({ tags }) => tags.some((other) => chipKey(other) === chipKey(tag))).length;
            return (
              <li key={tag}>
                <button
                  type="button"
                  className={styles.tag}
                  aria-pressed={isRemoved}
                  aria-label={`Remove the tag ${tag}`}
                  onClick={() => setRemoved(toggled(removed, chipKey(tag)))}
                >
                  <span dir="auto">{tag}</span>
                  {slices.length > 1 && <small>{countText(count, 'slice')}</small>}
                  <X size={12} aria-hidden />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </Dialog>
  );
}

/** Each tag once, as it was first written. */
function distinct(tags: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const tag of tags) if (!seen.has(chipKey(tag))) seen.set(chipKey(tag), oneLine(tag));
  return [...seen.values()];
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
