import type { SaveState } from '../../shared/contract.ts';
import { StorageError } from './store/storage-error.ts';

/** What the windows are told about saving. That changes are on no disk outweighs that the plan file is behind. */
export function saveState(
  journalError: StorageError | null,
  unsavedChanges: number,
  fileError: StorageError | null,
): SaveState {
  if (journalError !== null) return { state: 'not-saved', unsavedChanges, error: contractError(journalError) };
  return fileError === null ? { state: 'saved' } : { state: 'file-behind', error: contractError(fileError) };
}

/** The failure that windows were told of, for whoever cannot go on because of it. */
export function storageErrorOf({ error }: Extract<SaveState, { readonly state: 'not-saved' }>): Error {
  if (error.kind !== 'storage') return new Error('A plan is not saved for a reason that no disk has.');
  return new StorageError(error.code, error.where, { canRetry: error.canRetry });
}

type StorageContractError = Extract<SaveState, { readonly state: 'file-behind' }>['error'] & {
  readonly kind: 'storage';
};

function contractError({ code, where, canRetry }: StorageError): StorageContractError {
  return { kind: 'storage', code, where, canRetry };
}
