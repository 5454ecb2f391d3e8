import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type HolidayCountry, regionName } from '../../shared/calendar/holidays.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './region-picker.module.css';
import { findRegions, type RegionOption } from './region-search.ts';

type RegionPickerProps = {
  countries: readonly HolidayCountry[];
  /** As a plan names it; `null`: none is chosen. */
  code: string | null;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onPick: (code: string) => void;
};

/** A search field with a list below it: a country, or a part of one. */
export function RegionPicker({ countries, code, isOpen, onOpen, onPick }: RegionPickerProps) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const listId = `${id}-list`;
  const { options, more } = isOpen ? findRegions(countries, text, code) : { options: [], more: 0 };
  const active = Math.min(at, options.length - 1);
  const activeOption = options[active];
  const name = code === null ? '' : (regionName(countries, code) ?? '');

  const field = useRef<HTMLInputElement>(null);
  // The name may come while the field has the focus already: what is typed then takes its place.
  useEffect(() => {
    if (!isOpen && name !== '' && document.activeElement === field.current) field.current?.select();
  }, [name, isOpen]);

  function search(typed: string): void {
    setText(typed);
    setAt(0);
    onOpen(true);
  }

  function close(): void {
    onOpen(false);
    setText('');
    setAt(0);
  }

  function pick(option: RegionOption | undefined): void {
    if (option === undefined) return;
    onPick(option.code);
    close();
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' && !isOpen) onOpen(true);
    else if (event.key === 'ArrowDown' && options.length > 0) setAt((active + 1) % options.length);
    else if (event.key === 'ArrowUp' && options.length > 0) setAt((active - 1 + options.length) % options.length);
    else if (event.key === 'Enter' && isOpen) pick(activeOption);
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        Country or region
      </label>
      <div className={styles.picker}>
        <input
          ref={field}
          id={id}
          className={styles.search}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={activeOption === undefined ? undefined : `${listId}-${activeOption.code}`}
          autoComplete="off"
          spellCheck={false}
          placeholder={countries.length === 0 ? 'Loading…' : name || 'Search, for example Bayern or Scotland'}
          value={isOpen ? text : name}
          onChange={(event) => search(event.target.value)}
          onClick={() => onOpen(true)}
          onFocus={(event) => event.target.select()}
          onBlur={close}
          onKeyDown={handleKey}
        />
        <div className={classNames(styles.popup, !isOpen && styles.closed)}>
          <div id={listId} role="listbox" aria-label="Countries and regions" className={styles.list}>
            {options.map((option, place) => (
              <div
                key={option.code}
                id={`${listId}-${option.code}`}
                role="option"
                tabIndex={-1}
                aria-selected={place === active}
                className={classNames(styles.option, place === active && styles.active)}
                ref={place === active ? (element) => element?.scrollIntoView?.({ block: 'nearest' }) : undefined}
                // The field keeps the focus, and has the keys.
                onPointerDown={(event) => event.preventDefault()}
                onPointerMove={place === active ? undefined : () => setAt(place)}
                onClick={() => pick(option)}
                onKeyDown={undefined}
              >
                <bdi className={option.isCountry ? styles.country : undefined}>{option.name}</bdi>
                <span className={styles.code}>{option.code}</span>
              </div>
            ))}
          </div>
          <p className={styles.note} role="status">
            {isOpen && countries.length > 0 && noteText(options.length, more)}
          </p>
        </div>
      </div>
    </div>
  );
}

function noteText(count: number, more: number): string {
  if (count === 0) return 'No country or region has these words.';
  return more === 0 ? '' : `${more} more. Type to narrow them down.`;
}
