import { useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { AudienceList } from '../inspector/audience-list.tsx';
import { usePlanState, usePlanStore } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { useView, useViewStore } from '../view/hooks.ts';
import { DragLabel, DropLine } from './drop-line.tsx';
import { FoldButton } from './fold-button.tsx';
import styles from './outline.module.css';
import { OutlineContext } from './outline-context.ts';
import { OutlineRow } from './outline-row.tsx';
import { OutlineSelectionBar } from './outline-selection-bar.tsx';
import { type OpenRowMenu, RowMenu } from './row-menu.tsx';
import { useOutlineActions } from './use-outline-actions.ts';
import { useFocusRescue, useOutlineFocus } from './use-outline-focus.ts';
import { useOutlineRows } from './use-outline-rows.ts';
import { useOutlineWishes } from './use-outline-wishes.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useRowWindow } from './use-row-window.ts';
import { useStillRows } from './use-still-rows.ts';
import type { Row } from './visible-rows.ts';

const END_PLACEHOLDER = 'Type a slice, Enter for the next, Tab to nest it under the one above';

/** A table whose rows are a tree: the elements give rows, cells and headings their roles, and this one the rest. */
const TREEGRID = { role: 'treegrid', 'aria-multiselectable': true };

/** The tree of slices as a grid that is written in like a text. */
export function Outline() {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const { focus, register, reveal, isKeepingSelection, targetId } = useOutlineFocus();
  const { actions, drafts } = useOutlineActions({ planStore, viewStore, focus, isKeepingSelection });
  const rows = useOutlineRows(drafts);
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const selectedId = useView((view) => view.selectedId);
  const selectedIds = useView((view) => view.selectedIds);
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const [menu, setMenu] = useState<OpenRowMenu | null>(null);
  const audienceListId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLTableSectionElement>(null);
  const label = useRef<HTMLDivElement>(null);
  const { drag, handlePointerDown } = useRowDrag({ actions, isOff: isReadOnly, list, label });
  const { focusedId, ...rescue } = useFocusRescue(rows, focus);
  const activeId = useMemo(() => activeIn(rows, [focusedId, selectedId]), [rows, focusedId, selectedId]);
  const { list: shown, height } = useRowWindow(rows, scroller, [activeId, targetId, focusedId, drag?.heldId ?? null]);
  const grip = useRef(handlePointerDown);
  grip.current = handlePointerDown;

  const context = useMemo(
    () => ({
      actions,
      register,
      audienceListId,
      onGrip: (...held: Parameters<typeof handlePointerDown>) => grip.current(...held),
      openMenu: (id: SliceId, point: OpenRowMenu['point']) => setMenu({ id, point }),
    }),
    [actions, register, audienceListId],
  );

  useStillRows(scroller);

  // An outline with nothing in it is there to be written: the caret waits in its first row.
  const isEmpty = rows.length === 1 && rows[0]?.isDraft === true;
  const { endId } = drafts;
  const start = useEffectEvent(() => {
    if (isEmpty && !isReadOnly) focus({ id: endId, column: 'title', caret: 'end' });
    else if (activeId !== null && activeId === selectedId) reveal(activeId);
  });
  useEffect(() => start(), []);
  useOutlineWishes({ actions, activeId: activeId ?? endId, isReadOnly });

  const isVirtual = height !== null;
  return (
    <OutlineContext value={context}>
      <div className={styles.place}>
        <div
          className={classNames(styles.scroller, selected.size > 1 && styles.underBar)}
          ref={scroller}
          data-dragging={drag !== null || undefined}
        >
          <div className={styles.sheet}>
            <table
              {...TREEGRID}
              aria-label="Slices"
              aria-rowcount={isVirtual ? rows.length + 1 : undefined}
              className={styles.grid}
              {...rescue}
            >
              <thead>
                <tr className={styles.header} aria-rowindex={isVirtual ? 1 : undefined}>
                  <th>
                    <FoldButton />
                    Slice
                  </th>
                  <th>Once delivered, somebody can…</th>
                  <th>Thickness</th>
                  <th>For</th>
                  <th>
                    <span className="visually-hidden">More</span>
                  </th>
                </tr>
              </thead>
              <tbody className={styles.rows} ref={list} style={isVirtual ? { height } : undefined}>
                {shown.map(({ row, top, index }) =>
                  row.isDraft && isReadOnly ? null : (
                    <OutlineRow
                      key={row.id}
                      row={row}
                      top={top}
                      index={index}
                      isActive={row.id === activeId}
                      isSelected={selected.has(row.id)}
                      isOneOfSeveral={selected.size > 1 && selected.has(row.id)}
                      isLifted={drag?.lifted.has(row.id) === true}
                      isReadOnly={isReadOnly}
                      placeholder={row.isDraft && row.id === drafts.endId ? END_PLACEHOLDER : ''}
                    />
                  ),
                )}
              </tbody>
            </table>
            {drag?.drop && <DropLine drop={drag.drop} list={list} />}
          </div>
        </div>
        <OutlineSelectionBar actions={actions} isHidden={drag !== null} />
      </div>
      {drag !== null && <DragLabel ref={label} drag={drag} />}
      <AudienceList id={audienceListId} />
      {menu !== null && (
        <RowMenu key={menu.id} open={menu} actions={actions} isReadOnly={isReadOnly} onClose={() => setMenu(null)} />
      )}
    </OutlineContext>
  );
}

/** The row that Tab enters: the first of those asked for that is there, else the first of all. */
function activeIn(rows: readonly Row[], ids: readonly (SliceId | null)[]): SliceId | null {
  const known = new Set(rows.flatMap((row) => (row.isDraft ? [] : [row.id])));
  return ids.find((id) => id !== null && known.has(id)) ?? known.values().next().value ?? null;
}
