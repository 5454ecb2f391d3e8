import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { AudienceList } from '../inspector/audience-list.tsx';
import { usePlanState, usePlanStore } from '../plan/hooks.ts';
import { useView, useViewStore } from '../view/hooks.ts';
import { useWish } from '../view/use-wish.ts';
import styles from './outline.module.css';
import { OutlineContext } from './outline-context.ts';
import { OutlineRow } from './outline-row.tsx';
import { type OpenRowMenu, RowMenu } from './row-menu.tsx';
import { useOutlineActions } from './use-outline-actions.ts';
import { useFocusRescue, useOutlineFocus } from './use-outline-focus.ts';
import { useOutlineRows } from './use-outline-rows.ts';
import type { Row } from './visible-rows.ts';

/** Above this only the rows in sight are in the document. */
const MOST_PLAIN_ROWS = 200;
const ROW_HEIGHT = 32;
const OVERSCAN_ROWS = 15;

const END_PLACEHOLDER = 'Type a slice, Enter for the next, Tab to nest it under the one above';

/** A table whose rows are a tree: the elements give rows, cells and headings their roles, and this one the rest. */
const TREEGRID = { role: 'treegrid' };

/** The tree of slices as a grid that is written in like a text. */
export function Outline() {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const { focus, register, reveal, targetId } = useOutlineFocus();
  const { actions, drafts } = useOutlineActions({ planStore, viewStore, focus });
  const rows = useOutlineRows(drafts);
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const selectedId = useView((view) => view.selectedId);
  const [menu, setMenu] = useState<OpenRowMenu | null>(null);
  const audienceListId = useId();
  const activeId = activeIn(rows, selectedId);
  const { scroller, list, height } = useWindowOf(rows, [activeId, targetId]);

  const context = useMemo(
    () => ({
      actions,
      register,
      audienceListId,
      openMenu: (id: SliceId, point: OpenRowMenu['point']) => setMenu({ id, point }),
    }),
    [actions, register, audienceListId],
  );

  // An outline with nothing in it is there to be written: the caret waits in its first row.
  const isEmpty = rows.length === 1;
  const { endId } = drafts;
  const start = useEffectEvent(() => {
    if (isEmpty && !isReadOnly) focus({ id: endId, column: 'title', caret: 'end' });
    else if (activeId !== null && activeId === selectedId) reveal(activeId);
  });
  useEffect(() => start(), []);
  const rescue = useFocusRescue(rows, focus);
  useWish('show-row', ({ id }) => {
    // The caret does not go into the text: whoever came here to look can still press the keys of a row.
    focus({ id, column: 'row', caret: 'end' });
    reveal(id);
  });

  return (
    <OutlineContext value={context}>
      <div className={styles.scroller} ref={scroller}>
        <table
          {...TREEGRID}
          aria-label="Slices"
          aria-rowcount={height === null ? undefined : rows.length + 1}
          className={styles.grid}
          {...rescue}
        >
          <thead>
            <tr className={styles.header} aria-rowindex={height === null ? undefined : 1}>
              <th>Slice</th>
              <th>Once delivered, somebody can…</th>
              <th>Thickness</th>
              <th>For</th>
              <th>
                <span className="visually-hidden">More</span>
              </th>
            </tr>
          </thead>
          <tbody className={styles.rows} style={height === null ? undefined : { height }}>
            {list.map(({ row, top, index }) =>
              row.isDraft && isReadOnly ? null : (
                <OutlineRow
                  key={row.id}
                  row={row}
                  top={top}
                  index={index}
                  isActive={row.id === activeId}
                  isReadOnly={isReadOnly}
                  placeholder={row.isDraft && row.id === drafts.endId ? END_PLACEHOLDER : ''}
                />
              ),
            )}
          </tbody>
        </table>
      </div>
      <AudienceList id={audienceListId} />
      {menu !== null && (
        <RowMenu key={menu.id} open={menu} actions={actions} isReadOnly={isReadOnly} onClose={() => setMenu(null)} />
      )}
    </OutlineContext>
  );
}

/** The row that Tab enters: the selected one, else the first. */
function activeIn(rows: readonly Row[], selectedId: SliceId | null): SliceId | null {
  const active = rows.find((row) => row.id === selectedId && !row.isDraft) ?? rows.find((row) => !row.isDraft);
  return active?.id ?? null;
}

type ShownRow = { readonly row: Row; readonly top: number | null; readonly index: number | undefined };

/** The rows in sight of a long outline, and those that have or are to get the focus; of a short one all. */
function useWindowOf(rows: readonly Row[], keptIds: readonly (SliceId | null)[]) {
  const scroller = useRef<HTMLDivElement>(null);
  const isLong = rows.length > MOST_PLAIN_ROWS;
  const kept = keptIds.map((id) => rows.findIndex((row) => row.id === id)).filter((index) => index >= 0);
  const keptKey = kept.join();
  const rangeExtractor = useCallback(
    (range: Range) => {
      const always = keptKey === '' ? [] : keptKey.split(',').map(Number);
      return [...new Set([...defaultRangeExtractor(range), ...always])].sort((one, other) => one - other);
    },
    [keptKey],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: isLong,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN_ROWS,
    rangeExtractor,
  });
  const list: readonly ShownRow[] = isLong
    ? virtual.getVirtualItems().flatMap(({ index, start }) => {
        const row = rows[index];
        return row === undefined ? [] : [{ row, top: start, index: index + 2 }];
      })
    : rows.map((row) => ({ row, top: null, index: undefined }));
  return { scroller, list, height: isLong ? virtual.getTotalSize() : null };
}
