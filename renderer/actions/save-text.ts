import type { ContractError } from '../../shared/contract.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import { downloadText } from '../ui/download-text.ts';
import type { ViewStore } from '../view/view-state.ts';

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

/** Says where an export went, or why it did not; nothing when the dialog was cancelled. */
export function tellSaved(viewStore: ViewStore, saved: Saved): void {
  if (saved.kind === 'downloaded') viewStore.toast(`“${saved.fileName}” is in your downloads.`);
  if (saved.kind === 'saved') viewStore.toast(`Saved as “${saved.fileName}”.`);
  if (saved.kind === 'failed') viewStore.toast(contractErrorText(saved.error));
}
