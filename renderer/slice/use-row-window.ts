import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useMemo } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { ROW_HEIGHT } from './row-size.ts';
import type { Row } from './visible-rows.ts';

/** Above this only the rows in sight are in the document. */
const MOST_PLAIN_ROWS = 200;
/** As many as a turn of the wheel brings in; every one of them is laid out and painted too. */
const OVERSCAN_ROWS = 8;

/** `top` in pixels from the first row, `index` as a screen reader counts; both only where not every row is there. */
export type ShownRow = { readonly row: Row; readonly top: number | null; readonly index: number | undefined };

const NO_ROWS: readonly Row[] = [];

/** The rows in sight of a long outline, and those that have or are to get the focus; of a short one all. */
export function useRowWindow(
  rows: readonly Row[],
  scroller: RefObject<HTMLElement | null>,
  keptIds: readonly (SliceId | null)[],
): { readonly list: readonly ShownRow[]; readonly height: number | null } {
  const isLong = rows.length > MOST_PLAIN_ROWS;
  const keptKey = useKeptKey(isLong ? rows : NO_ROWS, keptIds.join());
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
  return { list, height: isLong ? virtual.getTotalSize() : null };
}

/** The numbers of the rows with these ids, parted by commas. Not looked for again at every step of scrolling. */
function useKeptKey(rows: readonly Row[], ids: string): string {
  return useMemo(() => {
    const wanted = new Set(ids.split(','));
    return rows.flatMap((row, index) => (wanted.has(row.id) ? [index] : [])).join();
  }, [rows, ids]);
}
