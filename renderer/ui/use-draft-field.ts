import {
  type ChangeEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { Draft } from './draft.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

type DraftFieldOptions = {
  value: string;
  /** Called with what was typed: 800 ms after the last key, on leaving the field, on Enter, before the window closes. */
  onCommit: (text: string) => void;
  /** What the value becomes for a typed text. Left out: the text itself. */
  normalise?: (text: string) => string;
};

export type DraftFieldProps = {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<TextElement>) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<TextElement>) => void;
  /** `dirty`: undo belongs to the text; `clean`: it belongs to the plan. */
  readonly 'data-draft': 'dirty' | 'clean';
};

const same = (text: string) => text;

/**
 * The properties of an input or text area that edits a value of the plan. Enter (in a text area Ctrl+Enter) and Escape
 * commit: no key throws away what was typed, for undo can take it back. A field with keys of its own calls `commit`
 * itself, before or instead of `onKeyDown`.
 */
export function useDraftField({ value, onCommit, normalise = same }: DraftFieldOptions): {
  readonly inputProps: DraftFieldProps;
  readonly text: string;
  readonly commit: () => void;
} {
  const [draft] = useState(() => new Draft(value, { commit: onCommit, normalise }));
  const typed = useSyncExternalStore(draft.subscribe, draft.typed);
  const isDirty = useSyncExternalStore(draft.subscribe, draft.isDirty);

  useLayoutEffect(() => {
    draft.options = { commit: onCommit, normalise };
  }, [draft, onCommit, normalise]);
  useLayoutEffect(() => draft.observe(value), [draft, value]);
  // A field that is taken away while somebody types in it, for example by another screen, loses nothing.
  useEffect(() => () => draft.commit(), [draft]);

  const commit = useCallback(() => draft.commit(), [draft]);
  const text = typed ?? value;
  return {
    text,
    commit,
    inputProps: {
      value: text,
      onChange: (event) => draft.type(event.target.value),
      onBlur: () => draft.leave(),
      onKeyDown: (event) => {
        if (event.nativeEvent.isComposing) return;
        const isMultiline = event.currentTarget.tagName === 'TEXTAREA';
        if (event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey)) commit();
        if (event.key === 'Escape') {
          // Escape settles the text first; only in a field at rest it closes what is around it.
          if (isDirty) event.stopPropagation();
          commit();
        }
      },
      'data-draft': isDirty ? 'dirty' : 'clean',
    },
  };
}
