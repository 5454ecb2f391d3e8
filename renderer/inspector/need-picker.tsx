import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { countText, oneLine } from '../../shared/words/en.ts';
import { useDerived } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { useInspector } from './inspector-context.ts';
import styles from './need-picker.module.css';
import { findNeeds, type NeedOption } from './need-search.ts';
import { whenText } from './slice-state.ts';

type NeedPickerProps = {
  labelId: string;
  onPick: (id: SliceId) => void;
  /** Backspace in the empty field. */
  onRemoveLast: () => void;
  ref?: Ref<HTMLInputElement>;
};

/** A search field with a list below it: picks a slice by its title, with keys or pointer. */
export function NeedPicker({ labelId, onPick, onRemoveLast, ref }: NeedPickerProps) {
  const { sliceId } = useInspector();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const listId = useId();
  const derived = useDerived((all) => all);
  const { options, more } = isOpen ? findNeeds(derived.plan, sliceId, text) : { options: [], more: 0 };
  const active = Math.min(at, options.length - 1);
  const activeOption = options[active];

  function search(typed: string): void {
    setText(typed);
    setAt(0);
    setOpen(true);
  }

  function pick(option: NeedOption | undefined): void {
    if (option === undefined || option.whyNot !== null) return;
    onPick(option.id);
    search('');
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
    else if (event.key === 'ArrowDown' && options.length > 0) setAt((active + 1) % options.length);
    else if (event.key === 'ArrowUp' && options.length > 0) setAt((active - 1 + options.length) % options.length);
    else if (event.key === 'Enter' && isOpen) pick(activeOption);
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
        aria-activedescendant={activeOption === undefined ? undefined : optionId(listId, activeOption)}
        autoComplete="off"
        spellCheck={false}
        placeholder="Add by title…"
        value={text}
        onChange={(event) => search(event.target.value)}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={handleKey}
      />
      <div className={classNames(styles.popup, !isOpen && styles.closed)}>
        <div id={listId} role="listbox" aria-labelledby={labelId} className={styles.list}>
          {options.map((option, place) => (
            <Option
              key={option.id}
              option={option}
              id={optionId(listId, option)}
              isActive={place === active}
              title={derived.plan.slices[option.id]?.title ?? ''}
              when={whenText(derived, option.id)}
              onPoint={() => setAt(place)}
              onPick={() => pick(option)}
            />
          ))}
        </div>
        <p className={styles.note} role="status">
          {isOpen && noteText(options.length, more, text)}
        </p>
      </div>
    </div>
  );
}

type OptionProps = {
  option: NeedOption;
  id: string;
  isActive: boolean;
  title: string;
  when: string;
  onPoint: () => void;
  onPick: () => void;
};

function Option({ option, id, isActive, title, when, onPoint, onPick }: OptionProps) {
  return (
    // The keys are those of the field, which keeps the focus.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-disabled={option.whyNot !== null}
      className={classNames(styles.option, isActive && styles.active)}
      ref={isActive ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={isActive ? undefined : onPoint}
      onClick={onPick}
      onKeyDown={undefined}
    >
      <bdi className={styles.title}>{oneLine(title) || 'Untitled slice'}</bdi>
      <span className={styles.when}>{when}</span>
      {option.whyNot !== null && <span className={styles.whyNot}>{option.whyNot}</span>}
    </div>
  );
}

function optionId(listId: string, { id }: NeedOption): string {
  return `${listId}-${id}`;
}

function noteText(count: number, more: number, text: string): string {
  if (count === 0) return text === '' ? 'There is no other slice.' : 'No title has these words.';
  return more === 0 ? '' : `${countText(more, 'more', 'more')}. Type to narrow them down.`;
}
