import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { countText } from '../../shared/words/en.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './search-picker.module.css';

export type PickerOption = {
  readonly id: string;
  readonly title: string;
  /** What stands beside the title. */
  readonly fact: string;
  /** Why it cannot be picked; `null`: it can. */
  readonly whyNot: string | null;
  readonly onPick: () => void;
};

export type PickerFound = {
  readonly options: readonly PickerOption[];
  /** How many more would be found; they are shown when something more is typed. */
  readonly more: number;
};

type SearchPickerProps = {
  labelId: string;
  placeholder: string;
  /** Looks for what was typed; only while the list is open. */
  find: (text: string) => PickerFound;
  /** What is said when nothing is found. */
  nothingText: (text: string) => string;
  /** What follows a pick: the next one, or the list is closed. */
  after: 'next' | 'close';
  /** Backspace in the empty field. */
  onRemoveLast: () => void;
  maxLength?: number;
  ref?: Ref<HTMLInputElement> | undefined;
};

const NOTHING: PickerFound = { options: [], more: 0 };

/** A search field with a list below it, for keys and pointer. */
export function SearchPicker(props: SearchPickerProps) {
  const { labelId, placeholder, find, nothingText, after, onRemoveLast, maxLength, ref } = props;
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const listId = useId();
  const { options, more } = isOpen ? find(text) : NOTHING;
  const active = Math.min(at, options.length - 1);
  const activeOption = options[active];

  function search(typed: string): void {
    setText(typed);
    setAt(0);
    setOpen(true);
  }

  function pick(option: PickerOption | undefined): void {
    if (option === undefined || option.whyNot !== null) return;
    option.onPick();
    if (after === 'next') search('');
    else close();
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
        maxLength={maxLength}
        placeholder={placeholder}
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
              onPoint={() => setAt(place)}
              onPick={() => pick(option)}
            />
          ))}
        </div>
        <p className={styles.note} role="status">
          {isOpen && (options.length === 0 ? nothingText(text) : moreText(more))}
        </p>
      </div>
    </div>
  );
}

type OptionProps = {
  option: PickerOption;
  id: string;
  isActive: boolean;
  onPoint: () => void;
  onPick: () => void;
};

function Option({ option, id, isActive, onPoint, onPick }: OptionProps) {
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
      <bdi className={styles.title}>{option.title}</bdi>
      <span className={styles.fact}>{option.fact}</span>
      {option.whyNot !== null && <span className={styles.whyNot}>{option.whyNot}</span>}
    </div>
  );
}

function optionId(listId: string, { id }: PickerOption): string {
  return `${listId}-${id}`;
}

function moreText(more: number): string {
  return more === 0 ? '' : `${countText(more, 'more', 'more')}. Type to narrow them down.`;
}
