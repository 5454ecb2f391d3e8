import { useState } from 'react';
import { parseSize } from '../../shared/imports/size.ts';
import type { QuarterDays } from '../../shared/plan/plan.ts';
import { sizeText } from '../../shared/words/en.ts';
import { sizeProblemText } from '../../shared/words/size-problem.ts';
import { useDraftField } from '../ui/use-draft-field.ts';

type SizeDraftOptions = {
  quarterDays: QuarterDays | null;
  onCommit: (quarterDays: QuarterDays | null) => void;
};

/**
 * A size while it is typed, for the outline and the inspector alike: `½`, `2 d`, `4 h`, empty for not sized. What is no
 * size is not taken over; `problem` says why until something else is typed.
 */
export function useSizeDraft({ quarterDays, onCommit }: SizeDraftOptions) {
  const [problem, setProblem] = useState<string | null>(null);
  const draft = useDraftField({
    value: shownSize(quarterDays),
    normalise: (text) => {
      const size = parseSize(text);
      return size.ok ? shownSize(size.value) : text;
    },
    onCommit: (text) => {
      const size = parseSize(text);
      setProblem(size.ok ? null : sizeProblemText(size.error));
      if (size.ok) onCommit(size.value);
    },
  });
  const { onChange } = draft.inputProps;
  const inputProps: typeof draft.inputProps = {
    ...draft.inputProps,
    onChange: (event) => {
      setProblem(null);
      onChange(event);
    },
  };
  return {
    ...draft,
    inputProps,
    problem,
    /** What was typed is a size, or nothing. */
    isSize: () => parseSize(draft.text).ok,
    forgetProblem: () => setProblem(null),
  };
}

/** A size as it stands in a field: empty when there is none. */
function shownSize(quarterDays: QuarterDays | null): string {
  return quarterDays === null ? '' : sizeText(quarterDays);
}
