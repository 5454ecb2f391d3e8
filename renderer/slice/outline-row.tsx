import { ChevronDown, ChevronRight, Ellipsis, Plus } from 'lucide-react';
import { type CSSProperties, type FocusEvent, type KeyboardEvent, type MouseEvent, memo } from 'react';
import type { Slice, SliceId } from '../../shared/plan/plan.ts';
import { groupFigures, treeOf } from '../../shared/plan/tree.ts';
import { contextAround, sliceActionFor } from '../actions/keyboard.ts';
import { performAction } from '../actions/table.ts';
import { usePlan, usePlanStore } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { Dot } from '../ui/dot.tsx';
import { StatePill } from '../ui/state-pill.tsx';
import { useViewStore } from '../view/hooks.ts';
import { groupSum } from './group-sum.ts';
import { useOutline } from './outline-context.ts';
import { rowIntention } from './outline-keys.ts';
import { perform } from './outline-perform.ts';
import styles from './outline-row.module.css';
import { AudienceField, TitleField, ValueField } from './row-fields.tsx';
import { SizeField } from './size-field.tsx';
import type { Row } from './visible-rows.ts';

export type OutlineRowProps = {
  readonly row: Row;
  /** From 1, where not every row is in the document. */
  readonly index: number | undefined;
  /** The row through which Tab enters the outline. */
  readonly isActive: boolean;
  readonly isReadOnly: boolean;
  /** Pixels from the top of the list; `null` where the rows simply follow each other. */
  readonly top: number | null;
  readonly placeholder: string;
};

/** Deeper levels are still told apart, but no longer pushed out of the column. */
const MOST_INDENTS = 12;
const COLUMNS = 5;

/** One slice of the outline. It is drawn again only when it, or what it sums up, changes. */
export const OutlineRow = memo(OutlineRowView);

function OutlineRowView({ row, index, isActive, isReadOnly, top, placeholder }: OutlineRowProps) {
  const { actions, openMenu, register } = useOutline();
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const slice = usePlan((plan) => plan.slices[row.id]);
  const { id, hasChildren } = row;
  const label = slice?.title || (row.isDraft ? 'New slice' : 'Slice without a title');

  function handleKey(event: KeyboardEvent<HTMLTableRowElement>): void {
    if (event.target !== event.currentTarget) return;
    const intention = rowIntention(event);
    if (intention === null) {
      handleSliceKey(event);
      return;
    }
    if (isReadOnly && !READING.has(intention)) return;
    if (!perform(actions, intention, { id, column: 'row', caret: 'end' }, row, null)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The keys of the slice's menu work on its row too; Space does not, as nothing moves by arrows here. */
  function handleSliceKey(event: KeyboardEvent<HTMLTableRowElement>): void {
    const context = contextAround(id, planStore, viewStore);
    const action = event.key === ' ' ? undefined : sliceActionFor(event, context);
    if (action === undefined) return;
    event.preventDefault();
    performAction(action, context);
  }

  function handleContextMenu(event: MouseEvent<HTMLTableRowElement>): void {
    // A field that is being edited keeps the browser's own menu, with its spelling and its clipboard.
    if (slice === undefined || isBeingEdited(event.target)) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const isByKey = event.clientX === 0 && event.clientY === 0;
    openMenu(id, isByKey ? { x: box.left + 40, y: box.bottom } : { x: event.clientX, y: event.clientY });
  }

  return (
    <tr
      ref={(element) => register(id, element)}
      aria-label={label}
      aria-level={row.depth + 1}
      aria-posinset={row.isDraft ? undefined : row.position}
      aria-setsize={row.isDraft ? undefined : row.siblings}
      aria-expanded={hasChildren ? row.isExpanded : undefined}
      aria-selected={isActive}
      aria-rowindex={index}
      className={classNames(styles.row, hasChildren && styles.group, row.isDraft && styles.draft)}
      data-row={id}
      data-status={slice === undefined ? undefined : shownStatus(slice)}
      style={rowStyle(row, top)}
      tabIndex={isActive ? 0 : -1}
      onKeyDown={handleKey}
      onContextMenu={handleContextMenu}
      onFocus={() => actions.select(id)}
      onBlur={(event) => leaveDraft(event, () => actions.dropIfEmpty(id))}
    >
      <td
        className={classNames(styles.titleCell, slice === undefined && styles.alone)}
        colSpan={slice === undefined ? COLUMNS : 1}
      >
        <span className={styles.indent} />
        {hasChildren ? (
          <button
            type="button"
            tabIndex={-1}
            className={styles.toggle}
            aria-label={row.isExpanded ? 'Collapse' : 'Expand'}
            onClick={() => actions.setExpanded(id, !row.isExpanded)}
          >
            {row.isExpanded ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          </button>
        ) : (
          <span className={styles.toggle}>{row.isDraft && <Plus size={13} aria-hidden />}</span>
        )}
        {row.depth === 0 && !row.isDraft && <span className={styles.swatch} />}
        <TitleField row={row} title={slice?.title ?? ''} isReadOnly={isReadOnly} placeholder={placeholder} />
        {slice !== undefined && <Marks slice={slice} />}
      </td>
      {slice !== undefined && <FieldCells row={row} slice={slice} isReadOnly={isReadOnly} />}
      {slice !== undefined && (
        <td className={styles.menuCell}>
          <MenuButton id={id} label={label} />
        </td>
      )}
    </tr>
  );
}

/** A group has no fields of its own, only what is below it. */
function FieldCells({ row, slice, isReadOnly }: { row: Row; slice: Slice; isReadOnly: boolean }) {
  if (row.hasChildren) {
    return (
      <>
        <td />
        <td className={styles.sum}>
          <GroupSum slice={slice} />
        </td>
        <td />
      </>
    );
  }
  return (
    <>
      <td>
        <ValueField row={row} text={slice.value} isReadOnly={isReadOnly} />
      </td>
      <td>
        <SizeField row={row} slice={slice} isReadOnly={isReadOnly} />
      </td>
      <td>
        <AudienceField row={row} text={slice.audience} isReadOnly={isReadOnly} />
      </td>
    </>
  );
}

function MenuButton({ id, label }: { id: SliceId; label: string }) {
  const { openMenu } = useOutline();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.more}
      aria-haspopup="menu"
      aria-label={`More for ${label}`}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        openMenu(id, { x: box.left, y: box.bottom });
      }}
    >
      <Ellipsis size={15} aria-hidden />
    </button>
  );
}

/** What can be done on a row of a plan that is open for reading only. */
const READING: ReadonlySet<string> = new Set([
  'focus-up',
  'focus-down',
  'focus-first',
  'focus-last',
  'collapse',
  'expand',
]);

function GroupSum({ slice }: { slice: Slice }) {
  const sum = usePlan((plan) => groupSum(treeOf(plan), slice.id));
  const status = usePlan((plan) => groupFigures(treeOf(plan), slice.id).status);
  return (
    <>
      {sum}
      {status === 'delivered' && (
        <span className={styles.tick} role="img" aria-label="delivered">
          ✓
        </span>
      )}
    </>
  );
}

function Marks({ slice }: { slice: Slice }) {
  return (
    <>
      {slice.risk?.level === 'red' && <Dot tone="risk" label="Red dot" size={9} />}
      {slice.risk?.level === 'watch' && <Dot tone="watch" label="Watch" size={9} />}
      {slice.stage === 'later' && <StatePill tone="plain">Later</StatePill>}
      {slice.status === 'doing' && <StatePill tone="accent">Doing</StatePill>}
      {slice.status === 'dropped' && <StatePill tone="plain">Dropped</StatePill>}
    </>
  );
}

function shownStatus({ stage, status }: Slice): string {
  return stage === 'later' ? 'later' : status;
}

function rowStyle(row: Row, top: number | null): CSSProperties {
  return {
    '--level': Math.min(row.depth, MOST_INDENTS),
    '--group': `var(--t${row.colour})`,
    ...(top === null
      ? {}
      : { position: 'absolute', insetInline: 0, top: 0, contain: 'layout style', transform: `translateY(${top}px)` }),
  } as CSSProperties;
}

function isBeingEdited(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target === document.activeElement;
}

/** A new row that is left empty goes. Asked a moment later: a row that moves loses the focus and gets it back. */
function leaveDraft(event: FocusEvent<HTMLElement>, drop: () => void): void {
  const row = event.currentTarget;
  if (!(event.target instanceof HTMLInputElement) || event.target.value.trim() !== '') return;
  setTimeout(() => {
    if (!row.contains(document.activeElement)) drop();
  });
}
