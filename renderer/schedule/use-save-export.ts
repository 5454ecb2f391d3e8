import { useCallback } from 'react';
import type { Week } from '../../shared/calendar/week.ts';
import type { Derived } from '../../shared/derive.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import { saveText } from '../actions/save-text.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { useViewStore } from '../view/hooks.ts';
import { type ExportFormat, exportFileName } from './export-formats.ts';

type Exported = { derived: Derived; format: ExportFormat; week: Week | null; text: string };

/** Saves an export where the person wants it, and says where it went or why it did not. */
export function useSaveExport(): (exported: Exported) => Promise<void> {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  return useCallback(
    async ({ derived, format, week, text }) => {
      const saved = await saveText(planStore, exportFileName(derived.plan.title, format, week), text);
      if (saved.kind === 'downloaded') viewStore.toast(`“${saved.fileName}” is in your downloads.`);
      if (saved.kind === 'saved') viewStore.toast(`Saved as “${saved.fileName}”.`);
      if (saved.kind === 'failed') viewStore.toast(contractErrorText(saved.error));
    },
    [planStore, viewStore],
  );
}
