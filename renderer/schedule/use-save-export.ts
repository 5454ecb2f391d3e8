import { useCallback } from 'react';
import type { Week } from '../../shared/calendar/week.ts';
import type { Derived } from '../../shared/derive.ts';
import { useApp, usePlanStore } from '../plan/hooks.ts';
import { useViewStore } from '../view/hooks.ts';
import { type ExportFormat, exportFileName } from './export-formats.ts';

type Exported = { derived: Derived; format: ExportFormat; week: Week | null; text: string };

/** Saves an export by the shell's own dialog, or where it has none as a download. A failure is reported by the store. */
export function useSaveExport(): (exported: Exported) => Promise<void> {
  const { hasFileDialogs } = useApp();
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  return useCallback(
    async ({ derived, format, week, text }) => {
      const name = exportFileName(derived.plan.title, format, week);
      if (!hasFileDialogs) {
        download(name, text);
        viewStore.toast(`“${name}” is in your downloads.`);
        return;
      }
      const saved = await planStore.saveExport(name, text);
      if (saved.ok && saved.value !== null) viewStore.toast(`Saved as “${saved.value.fileName}”.`);
    },
    [hasFileDialogs, planStore, viewStore],
  );
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
