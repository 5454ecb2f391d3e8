import { ChevronDown, ChevronRight, Plus } from 'lucide-react';
import { type CSSProperties, type FocusEvent, type KeyboardEvent, type MouseEvent, memo } from 'react';
import type { Slice } from '../../shared/plan/plan.ts';
import { DataMark } from '../actions/data-mark.tsx';
import { FindingMark } from '../actions/finding-mark.tsx';
import { contextAround, sliceActionFor } from '../actions/keyboard.ts';
import { performAction } from '../actions/table.ts';
import { usePlan, usePlanStore } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { StatePill } from '../ui/state-pill.tsx';
import { useViewStore } from '../view/hooks.ts';
import { useOutline } from './outline-context.ts';
import { type Intention, rowIntention } from './outline-keys.ts';
import { perform } from './outline-perform.ts';
import styles from './outline-row.module.css';
import { RiskDot } from './risk-dot.tsx';
import { FieldCells, MenuButton } from './row-cells.tsx';
import { TitleField } from './row-fields.tsx';
import { MOST_INDENTS } from './row-size.ts';
import { useRowClipboard } from './use-row-clipboard.ts';
import { useRowPointer } from './use-row-pointer.ts';
import type { Row } from './visible-rows.ts';

export type OutlineRowProps = {
  readonly row: Row;
  /** From 1, where not every row is in the document. */
  readonly index: number | undefined;
  /** The row through which Tab enters the outline. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Others are selected too. */
  readonly isOneOfSeveral: boolean;
  /** The pointer holds it, or what it is below. */
  readonly isLifted: boolean;
  readonly isReadOnly: boolean;
  /** Pixels from the top of the list; `null` where the rows simply follow each other. */
  readonly top: number | null;
  readonly placeholder: string;
};

const COLUMNS = 5;
/** In characters: shorter titles fit into their own column. */
const LONG_TITLE = 44;

/** One slice of the outline. It is drawn again only when it, or what it sums up, changes. */
export const OutlineRow = memo(OutlineRowView);

function OutlineRowView(props: OutlineRowProps) {
  const { row, index, isActive, isSelected, isOneOfSeveral, isLifted, isReadOnly, top, placeholder } = props;
  const { actions, openMenu, register, onGrip } = useOutline();
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
    // The browser's own clipboard keys come as events of their own, which need no permission.
    if (action === undefined || CLIPBOARD.has(action)) return;
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

  const handlers = useRowPointer(id, onGrip);
  const clipboard = useRowClipboard(id, isReadOnly);
  return (
    <tr
      {...handlers}
      {...clipboard}
      ref={(element) => register(id, element)}
      aria-label={label}
      aria-level={row.depth + 1}
      aria-posinset={row.isDraft ? undefined : row.position}
      aria-setsize={row.isDraft ? undefined : row.siblings}
      aria-expanded={hasChildren ? row.isExpanded : undefined}
      aria-selected={row.isDraft ? undefined : isSelected}
      aria-rowindex={index}
      className={classNames(styles.row, hasChildren && styles.group, row.isDraft && styles.draft)}
      data-row={id}
      data-several={isOneOfSeveral || undefined}
      data-lifted={isLifted || undefined}
      data-wide={(slice !== undefined && !hasChildren && isWide(slice)) || undefined}
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
        colSpan={slice === undefined ? COLUMNS : hasChildren ? 2 : 1}
      >
        {slice !== undefined && !isReadOnly && !row.isSubtreeTop && (
          <span className={styles.grip} data-grip title="Drag to move" />
        )}
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
        {slice !== undefined && <Marks slice={slice} isGroup={hasChildren} />}
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

const CLIPBOARD: ReadonlySet<string> = new Set(['copy-slices', 'take-slices', 'paste-slices']);

/** What can be done on a row of a plan that is open for reading only. */
const READING: ReadonlySet<string> = new Set<Intention>([
  'focus-up',
  'focus-down',
  'focus-first',
  'focus-last',
  'extend-up',
  'extend-down',
  'extend-first',
  'extend-last',
  'extend-here',
  'walk-up',
  'walk-down',
  'toggle-selected',
  'select-only',
  'collapse',
  'expand',
]);

function Marks({ slice, isGroup }: { slice: Slice; isGroup: boolean }) {
  return (
    <>
      <RiskDot slice={slice} />
      {!isGroup && slice.sourceIds.length > 0 && <DataMark id={slice.id} />}
      {!isGroup && <FindingMark id={slice.id} />}
      {slice.stage === 'later' && <StatePill tone="plain">Later</StatePill>}
      {slice.status === 'doing' && <StatePill tone="accent">Doing</StatePill>}
      {slice.status === 'dropped' && <StatePill tone="plain">Dropped</StatePill>}
    </>
  );
}

/** A long title takes the room of the value as long as nothing stands there. */
function isWide({ title, value }: Slice): boolean {
  return value === '' && title.length > LONG_TITLE;
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
