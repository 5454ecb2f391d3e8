import { assertNever } from '../assert.ts';
import type { Notice } from '../contract.ts';
import { TITLE_LIMIT } from '../plan/plan.ts';
import { countText } from './en.ts';

/** What happened to a plan while it was opened or open. */
export function noticeText(notice: Notice): string {
  switch (notice.code) {
    case 'restored-changes':
      return `${countText(notice.count, 'change')} restored that the file did not have yet.`;
    case 'taken-over-from-file':
      return `The file was changed by another program; ${countText(notice.changes, 'change')} taken over from it.`;
    case 'merged-with-file':
      return mergedText(notice);
    case 'opened-as-copy':
      return `This file is a copy of ${notice.of}. From here on it is a plan of its own.`;
    case 'damaged-restored':
      return `The file was damaged. The plan was restored from ${
        notice.from === 'journal' ? 'its journal' : 'its newest backup'
      }; the damaged file is kept as ${notice.copyName}.`;
    case 'titles-cut':
      return `${countText(notice.count, 'title')} cut to ${TITLE_LIMIT} characters.`;
    default:
      return assertNever(notice);
  }
}

function mergedText({ changes, clashes, copyName }: Extract<Notice, { code: 'merged-with-file' }>): string {
  const merged = `The file was changed by another program too; ${countText(changes, 'change')} brought in.`;
  const both = clashes === 1 ? '1 field was changed on both sides' : `${clashes} fields were changed on both sides`;
  return clashes === 0
    ? `${merged} The other version is kept as ${copyName}.`
    : `${merged} ${both} and has what was entered here; the other version is kept as ${copyName}.`;
}
