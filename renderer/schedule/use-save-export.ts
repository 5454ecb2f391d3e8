import { useCallback } from 'react';
import type { Week } from '../../shared/calendar/week.ts';
import type { Derived } from '../../shared/derive.ts';
import { saveText, tellSaved } from '../actions/save-text.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { useViewStore } from '../view/hooks.ts';
import { type ExportFormat, formatFileName } from './export-formats.ts';

type Exported = { derived: Derived; format: ExportFormat; week: Week | null; text: string };

/** Saves an export where the person wants it, and says where it went or why it did not. */
export function useSaveExport(): (exported: Exported) => Promise<void> {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  return useCallback(
    async ({ derived, format, week, text }) => {
      tellSaved(viewStore, await saveText(planStore, formatFileName(derived.plan.title, format, week), text));
    },
    [planStore, viewStore],
  );
}
