import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { ownRecord } from '../../shared/plan/collections.ts';
import { type SourceId, TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { sourceHealth } from '../../shared/schedule/source-health.ts';
import { countText, oneLine, titleText } from '../../shared/words/en.ts';
import { accessText } from '../../shared/words/source-text.ts';
import { usePlan, useToday } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './need-picker.module.css';
import { findSources } from './source-search.ts';

type SourcePickerProps = {
  labelId: string;
  takenIds: readonly SourceId[];
  onPick: (id: SourceId) => void;
  /** A name that no source has yet. */
  onCreate: (name: string) => void;
  /** Backspace in the empty field. */
  onRemoveLast: () => void;
  ref?: Ref<HTMLInputElement>;
};

type Choice = { readonly key: string; readonly title: string; readonly when: string; readonly pick: () => void };

/** A search field with a list below it: picks a data source by its name, or adds one of that name. */
export function SourcePicker({ labelId, takenIds, onPick, onCreate, onRemoveLast, ref }: SourcePickerProps) {
  const plan = usePlan((known) => known);
  const today = useToday();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const listId = useId();
  const found = isOpen ? findSources(plan, takenIds, text) : { ids: [], more: 0, newName: null };
  const { newName } = found;
  const choices: Choice[] = found.ids.flatMap((id) => {
    const source = ownRecord(plan.sources, id);
    if (source === undefined) return [];
    const when = accessText(sourceHealth(source, today).access, today);
    return [{ key: id, title: oneLine(source.name) || 'Unnamed source', when, pick: () => onPick(id) }];
  });
  if (newName !== null) {
    choices.push({
      key: 'new',
      title: `Add ${titleText(newName)}`,
      when: 'a new source',
      pick: () => onCreate(newName),
    });
  }
  const active = Math.min(at, choices.length - 1);
  const activeChoice = choices[active];

  function search(typed: string): void {
    setText(typed);
    setAt(0);
    setOpen(true);
  }

  function pick(choice: Choice | undefined): void {
    if (choice === undefined) return;
    choice.pick();
    close();
  }

  function close(): void {
    setOpen(false);
    setText('');
    setAt(0);
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Backspace' && text === '') onRemoveLast();
    else if (event.key === 'ArrowDown' && !isOpen) setOpen(true);
    else if (event.key === 'ArrowDown' && choices.length > 0) setAt((active + 1) % choices.length);
    else if (event.key === 'ArrowUp' && choices.length > 0) setAt((active - 1 + choices.length) % choices.length);
    else if (event.key === 'Enter' && isOpen) pick(activeChoice);
    else if (event.key === 'Escape' && isOpen) {
      // It closes the list; the next one leaves the panel.
      event.stopPropagation();
      close();
    } else return;
    if (event.key !== 'Backspace') event.preventDefault();
  }

  return (
    <div className={styles.picker}>
      <input
        ref={ref}
        className={styles.search}
        role="combobox"
        aria-labelledby={labelId}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeChoice === undefined ? undefined : `${listId}-${activeChoice.key}`}
        autoComplete="off"
        spellCheck={false}
        maxLength={TITLE_LIMIT}
        placeholder="Add by name…"
        value={text}
        onChange={(event) => search(event.target.value)}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={handleKey}
      />
      <div className={classNames(styles.popup, !isOpen && styles.closed)}>
        <div id={listId} role="listbox" aria-labelledby={labelId} className={styles.list}>
          {choices.map((choice, place) => (
            // The keys are those of the field, which keeps the focus.
            <div
              key={choice.key}
              id={`${listId}-${choice.key}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === active}
              className={classNames(styles.option, place === active && styles.active)}
              ref={place === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={place === active ? undefined : () => setAt(place)}
              onClick={() => pick(choice)}
              onKeyDown={undefined}
            >
              <bdi className={styles.title}>{choice.title}</bdi>
              <span className={styles.when}>{choice.when}</span>
            </div>
          ))}
        </div>
        <p className={styles.note} role="status">
          {isOpen && noteText(choices.length, found.more)}
        </p>
      </div>
    </div>
  );
}

function noteText(count: number, more: number): string {
  if (count === 0) return 'Type the name of the data that it reads.';
  return more === 0 ? '' : `${countText(more, 'more', 'more')}. Type to narrow them down.`;
}
