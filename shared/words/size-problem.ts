import { assertNever } from '../assert.ts';

/** Why a text is not a size. */
export type SizeProblem = { readonly code: 'not-a-size' | 'negative' | 'zero' | 'too-large' };

/** The largest size that can be entered, in working days. */
export const SIZE_LIMIT_DAYS = 1000;

export function sizeProblemText({ code }: SizeProblem): string {
  switch (code) {
    case 'not-a-size':
      return 'A size looks like ½, 2 d, 4 h or 1 w. Leave it empty when it is not known.';
    case 'negative':
    case 'zero':
      return 'A slice takes at least ¼ day. Leave the size empty when it is not known.';
    case 'too-large':
      return `A size ends at ${SIZE_LIMIT_DAYS} days. Leave it empty when it is not known.`;
    default:
      return assertNever(code);
  }
}
