import type { SaveState } from '../../shared/contract.ts';
import type { StorageError } from './store/storage-error.ts';

/** What the windows are told about saving. That changes are on no disk outweighs that the plan file is behind. */
export function saveState(
  journalError: StorageError | null,
  unsavedChanges: number,
  fileError: StorageError | null,
): SaveState {
  if (journalError !== null) return { state: 'not-saved', unsavedChanges, error: contractError(journalError) };
  return fileError === null ? { state: 'saved' } : { state: 'file-behind', error: contractError(fileError) };
}

type StorageContractError = Extract<SaveState, { readonly state: 'file-behind' }>['error'] & {
  readonly kind: 'storage';
};

function contractError({ code, where, canRetry }: StorageError): StorageContractError {
  return { kind: 'storage', code, where, canRetry };
}
