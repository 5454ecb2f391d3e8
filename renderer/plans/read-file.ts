import { err, ok, type Result } from '../../shared/result.ts';
import { OUTLINE_LIMIT_BYTES } from '../../shared/words/dropped.ts';
import { fileText } from '../ui/file-text.ts';

/** The largest plan file that is read, in bytes. */
const PLAN_FILE_LIMIT_BYTES = 50_000_000;

export type ReadFile = { readonly kind: 'plan' | 'outline'; readonly name: string; readonly text: string };

/** What the file picker offers. */
export const PLAN_ENDING = '.carpaccio';
export const OUTLINE_ENDINGS = ['.md', '.markdown', '.txt'] as const;

/**
 * The text of a file that the page was given, by its ending a plan or an outline. Its size is checked before a byte is
 * read. The refusal is a sentence.
 */
export async function readFile(file: File): Promise<Result<ReadFile, string>> {
  const kind = kindOf(file.name);
  if (kind === null) return err(`${file.name} is neither a plan (${PLAN_ENDING}) nor a text (.md, .txt).`);
  const limit = kind === 'plan' ? PLAN_FILE_LIMIT_BYTES : OUTLINE_LIMIT_BYTES;
  if (file.size > limit) {
    const what = kind === 'plan' ? 'a plan' : 'an outline';
    return err(`${file.name} has ${megabytes(file.size)}; ${what} may have ${megabytes(limit)}. It was not read.`);
  }
  try {
    const text = await fileText(file);
    if (kind === 'outline' && text.includes('\0')) return err(`${file.name} is not a text. It was left as it is.`);
    return ok({ kind, name: file.name, text });
  } catch {
    // The disk or the permission failed; the browser does not say which.
    return err(`${file.name} could not be read. Check that it is still there, then try again.`);
  }
}

function kindOf(name: string): ReadFile['kind'] | null {
  const lower = name.toLowerCase();
  if (lower.endsWith(PLAN_ENDING)) return 'plan';
  return OUTLINE_ENDINGS.some((ending) => lower.endsWith(ending)) ? 'outline' : null;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes % 1_000_000 === 0 ? 0 : 1)} MB`;
}
