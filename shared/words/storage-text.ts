import { assertNever } from '../assert.ts';
import type { ContractError, StorageCode } from '../contract.ts';
import type { Plan } from '../plan/plan.ts';
import { rejectionText } from './rejection-text.ts';

/** What happened to a file or folder, and what to do now. `where` names it for the person. */
export function storageText(code: StorageCode, where: string): string {
  switch (code) {
    case 'disk-full':
      return `The disk is full, so ${where} could not be written. Free some space, then try again.`;
    case 'no-permission':
      return `This account may not use ${where}. Change its permissions, or save a copy somewhere else.`;
    case 'read-only-folder':
      return `${where} can only be read. Save a copy in another folder.`;
    case 'not-found':
      return `${where} is not there. If it was moved or renamed, open it from its new place.`;
    case 'not-a-file':
      return `${where} is a folder, or something else that is no file. A plan is a file that ends in .carpaccio.`;
    case 'too-large':
      return `${where} is larger than a plan can be (50 MB). Check that it is the right file.`;
    case 'not-a-plan':
      return `${where} is not a Carpaccio plan. It was left as it is; choose another file.`;
    case 'damaged':
      return `${where} is damaged, or was changed by hand into something that is no plan. It was left as it is.`;
    case 'empty-file':
      return `${where} is empty. It was left as it is.`;
    case 'newer-version':
      return `${where} was written by a newer Carpaccio. It was left as it is; update the app to open it.`;
    case 'changed-outside':
      return `${where} was changed by another program. Nothing was overwritten; open it again to bring both together.`;
    case 'suspiciously-empty':
      return `An empty plan was about to replace ${where}. The file was kept; save a copy if you mean it.`;
    case 'owned-by-another':
      return `Another Carpaccio is using ${where}. Close that one, or go on here for reading only.`;
    case 'unreachable':
      return `${where} does not answer. Try again; if it stays silent, start it anew. What is on the disk is safe.`;
    case 'no-file-manager':
      return `No file manager could be started here. The plan is in ${where}.`;
    case 'io-error':
      return `${where} could not be read or written. Try again; if it happens again, save a copy somewhere else.`;
    default:
      return assertNever(code);
  }
}

/** Any error of the contract in words. `plan` gives a refusal its titles. */
export function contractErrorText(error: ContractError, plan: Plan | null = null): string {
  switch (error.kind) {
    case 'rejected':
      return rejectionText(error.rejection, plan);
    case 'storage':
      return storageText(error.code, error.where);
    case 'invalid':
      return 'The app asked for something it should not have. That is our fault; nothing was changed.';
    case 'internal':
      return `Something went wrong in the app. Nothing was changed; what happened is written in ${error.logFile}.`;
    default:
      return assertNever(error);
  }
}
