import { assertNever } from '../assert.ts';

/** The largest report that is read, in bytes. */
export const REPORT_LIMIT_BYTES = 50_000_000;

/** Why a data report was not taken. Nothing is changed then. */
export type ReportRefusal =
  /** `bytes`: how large the file is. */
  | { readonly code: 'too-large'; readonly bytes: number }
  | { readonly code: 'empty' }
  /** No JSON, or one that breaks off; `line` counts from 1. */
  | { readonly code: 'not-json'; readonly line: number }
  /** Sound JSON, and none of the three kinds. */
  | { readonly code: 'other-kind' }
  /** The disk or the permission failed. */
  | { readonly code: 'unreadable' }
  /** The reader broke, or took too long. */
  | { readonly code: 'reader-failed' };

/** Why the file was not taken, in one or two sentences that go on after its name. */
export function reportRefusalText(refusal: ReportRefusal): string {
  switch (refusal.code) {
    case 'too-large':
      // Upwards: one byte too many has not the size that it may have.
      return `has ${(Math.ceil(refusal.bytes / 100_000) / 10).toFixed(1)} MB; a report may have ${REPORT_LIMIT_BYTES / 1_000_000} MB. It was not read.`;
    case 'empty':
      return 'is empty.';
    case 'not-json':
      return `is no JSON that can be read: it breaks off or goes wrong in line ${refusal.line}.`;
    case 'other-kind':
      return 'is no report of Great Expectations, pandera or ydata-profiling.';
    case 'unreadable':
      return 'could not be read. Check that it is still there, then try again.';
    case 'reader-failed':
      return 'could not be read to its end. Try again.';
    default:
      return assertNever(refusal);
  }
}
