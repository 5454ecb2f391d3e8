import type { ContractError } from '../../shared/contract.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import { downloadText } from '../ui/download-text.ts';

export type Saved =
  | { readonly kind: 'saved'; readonly fileName: string }
  /** The browser's own download has it. */
  | { readonly kind: 'downloaded'; readonly fileName: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: ContractError };

/** Saves an export where the person wants it: with the shell's save dialog, else as a download. */
export async function saveText(store: PlanStore, suggestedName: string, text: string): Promise<Saved> {
  if (store.getState().app?.hasFileDialogs !== true) {
    downloadText(suggestedName, text);
    return { kind: 'downloaded', fileName: suggestedName };
  }
  const answer = await store.saveExport(suggestedName, text);
  if (!answer.ok) return { kind: 'failed', error: answer.error };
  return answer.value === null ? { kind: 'cancelled' } : { kind: 'saved', fileName: answer.value.fileName };
}
