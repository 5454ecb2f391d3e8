import { ChevronDown, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Derived } from '../../shared/derive.ts';
import { cardOrder, shownCardIds } from '../actions/card-order.ts';
import { useDerived } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuChecks } from '../ui/menu.tsx';
import { type Filter, isNoFilter } from '../view/filter.ts';
import { useView, useViewStore } from '../view/hooks.ts';
import { useShownIds } from '../view/use-shown-ids.ts';
import { useWish } from '../view/use-wish.ts';
import styles from './filter-bar.module.css';
import { activeChips, type FilterKind, filterOptions, KIND_LABELS, withToggled } from './filter-options.ts';

/** Above the board as soon as somebody searches, and as long as something is hidden. */
export function FilterBar() {
  const filter = useView((view) => view.filter);
  const [isAskedFor, setAskedFor] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isWanted = useRef(false);
  useWish('focus-search', () => {
    isWanted.current = true;
    setAskedFor(true);
    field.current?.focus();
    field.current?.select();
  });
  useSelectionInFilter();
  const isOpen = isAskedFor || !isNoFilter(filter);
  return (
    // The place of the bar is there without it too, so that tray and weeks keep theirs.
    <div className={styles.place}>
      {isOpen && (
        <OpenBar
          filter={filter}
          onField={(element) => {
            field.current = element;
            // Opened by its key, the bar begins with its field; opened by a filter that is on already, it does not.
            if (isWanted.current) element?.focus();
            if (element !== null) isWanted.current = false;
          }}
          onClose={() => setAskedFor(false)}
        />
      )}
    </div>
  );
}

type OpenBarProps = {
  filter: Filter;
  onField: (element: HTMLInputElement | null) => void;
  onClose: () => void;
};

function OpenBar({ filter, onField, onClose }: OpenBarProps) {
  const viewStore = useViewStore();
  const derived = useDerived((all) => all);
  const id = useId();
  const shown = shownCardIds(derived, filter);
  const all = cardOrder(derived).length;
  const isOff = isNoFilter(filter);

  function goToCards(): void {
    const selected = shown.find((card) => card === viewStore.getState().selectedId);
    const first = selected ?? shown[0];
    if (first !== undefined) viewStore.wish({ kind: 'show-card', id: first });
    else document.querySelector<HTMLElement>('main')?.focus();
  }

  function close(): void {
    viewStore.clearFilter();
    onClose();
    goToCards();
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      if (isOff) close();
      else viewStore.clearFilter();
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') goToCards();
    else return;
    event.preventDefault();
  }

  return (
    <search className={styles.bar} aria-label="Filter of the board">
      <span className={styles.field}>
        <Search size={14} aria-hidden />
        <input
          ref={onField}
          id={`${id}-search`}
          type="search"
          aria-label="Search slices"
          aria-describedby={`${id}-count`}
          placeholder="Search slices"
          maxLength={200}
          autoComplete="off"
          value={filter.text}
          onChange={(event) => viewStore.setFilter({ text: event.target.value })}
          onKeyDown={handleKey}
        />
      </span>
      <FilterMenus derived={derived} filter={filter} />
      {activeChips(derived, filter).map(({ kind, id: chip, label }) => (
        <button
          key={`${kind} ${chip}`}
          type="button"
          className={styles.chip}
          aria-label={`Remove the filter ${KIND_LABELS[kind]}: ${label}`}
          onClick={() => viewStore.setFilter(withToggled(filter, kind, chip))}
        >
          <bdi>{label}</bdi>
          <X size={12} aria-hidden />
        </button>
      ))}
      <span className={styles.spacer} />
      <span role="status" id={`${id}-count`} className={styles.count}>
        {isOff ? `${all} slices` : shown.length === 0 ? `None of ${all} slices` : `${shown.length} of ${all} slices`}
      </span>
      {isOff ? (
        <IconButton size="small" label="Close the search" icon={<X size={15} aria-hidden />} onClick={close} />
      ) : (
        <Button size="small" look="quiet" onClick={close}>
          Show everything again
        </Button>
      )}
    </search>
  );
}

const KINDS: readonly FilterKind[] = ['audiences', 'ownerIds', 'tags', 'marks'];

function FilterMenus({ derived, filter }: { derived: Derived; filter: Filter }) {
  const viewStore = useViewStore();
  const options = useMemo(() => filterOptions(derived), [derived]);
  return KINDS.filter((kind) => options[kind].length > 0).map((kind) => (
    <Menu
      key={kind}
      trigger={
        <Button size="small" look="quiet">
          {KIND_LABELS[kind]} <ChevronDown size={13} aria-hidden />
        </Button>
      }
    >
      <MenuChecks
        checked={filter[kind]}
        choices={options[kind].map(({ id, label, count }) => ({ id, label, detail: `${count}` }))}
        onToggle={(id) => viewStore.setFilter(withToggled(viewStore.getState().filter, kind, id))}
      />
    </Menu>
  ));
}

/** Of several selected cards those that the filter hides are let go: what is not seen is not acted upon. */
function useSelectionInFilter(): void {
  const viewStore = useViewStore();
  const shown = useShownIds();
  useEffect(() => {
    const { selectedIds } = viewStore.getState();
    if (shown === null || selectedIds.length < 2) return;
    const kept = selectedIds.filter((id) => shown.has(id));
    if (kept.length < selectedIds.length) viewStore.selectAll(kept);
  }, [shown, viewStore]);
}
