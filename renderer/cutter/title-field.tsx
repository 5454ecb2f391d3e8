import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { blankAround, blankAt, nextBlank, previousBlank, type Range } from '../../shared/slicing/edit-draft.ts';
import { type TitlePart, titleOf } from '../../shared/slicing/slots.ts';
import styles from './title-field.module.css';

export type TitleHandle = {
  /** Puts the focus into it: on the first blank, or the last one, else behind the text. */
  readonly focus: (blank: 'first' | 'last') => void;
  readonly contains: (element: Element | null) => boolean;
};

type TitleFieldProps = {
  label: string;
  parts: readonly TitlePart[];
  isReadOnly: boolean;
  /** With the whole text as it was typed, and where the caret stands in it. */
  onType: (text: string, caret: number) => void;
  /** Leads to a blank of another title; false where there is none, or to another title. */
  onLeave: (to: 'next-blank' | 'previous-blank' | 'next-title') => boolean;
  ref: Ref<TitleHandle>;
};

/**
 * The title of a child. Its blanks are marked, and each is one thing: a click into it chooses it, what is typed then
 * takes its place, and Tab goes on to the next one.
 */
export function TitleField({ label, parts, isReadOnly, onType, onLeave, ref }: TitleFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const typed = useRef<{ readonly text: string; readonly caret: number } | null>(null);
  const title = titleOf(parts);

  useImperativeHandle(
    ref,
    () => ({
      focus(which) {
        const field = area.current;
        if (field === null) return;
        field.focus();
        select(field, (which === 'first' ? nextBlank(parts, 0) : previousBlank(parts, title.length)) ?? endOf(title));
      },
      contains: (element) => element !== null && element === area.current,
    }),
    [parts, title],
  );

  // What was typed did not become the title as it is: a blank stayed, or came back. It is chosen, to be typed over.
  useLayoutEffect(() => {
    const before = typed.current;
    typed.current = null;
    if (before?.text === title || area.current === null) return;
    if (before !== null) select(area.current, blankAt(parts, before.caret) ?? endOf(title));
    // Undo changed it under the caret: a blank that came back is chosen again.
    else if (document.activeElement === area.current) select(area.current, nextBlank(parts, 0) ?? endOf(title));
  }, [parts, title]);

  function handleKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!event.shiftKey && !chooseBlank(event.currentTarget, false)) onLeave('next-title');
    } else if (event.key === 'Tab' && !isReadOnly) {
      if (
        chooseBlank(event.currentTarget, event.shiftKey) ||
        onLeave(event.shiftKey ? 'previous-blank' : 'next-blank')
      ) {
        event.preventDefault();
      }
    }
  }

  function chooseBlank(field: HTMLTextAreaElement, isBack: boolean): boolean {
    const blank = isBack ? previousBlank(parts, field.selectionStart) : nextBlank(parts, field.selectionEnd);
    if (blank !== null) select(field, blank);
    return blank !== null;
  }

  return (
    <span className={styles.field}>
      <span className={styles.marks} aria-hidden>
        <Marks parts={parts} />
      </span>
      <textarea
        ref={area}
        className={styles.area}
        aria-label={label}
        rows={1}
        dir="auto"
        value={title}
        readOnly={isReadOnly}
        placeholder={isReadOnly ? undefined : 'Show somebody something'}
        maxLength={TITLE_LIMIT}
        onChange={({ target }) => {
          const text = target.value.replaceAll(/[\r\n]+/g, ' ');
          typed.current = { text, caret: target.selectionStart };
          onType(text, target.selectionStart);
        }}
        onFocus={({ target }) => {
          const blank = nextBlank(parts, 0);
          if (blank !== null && !isPartChosen(target)) select(target, blank);
        }}
        onSelect={({ currentTarget: field }) => {
          const blank = field.selectionStart === field.selectionEnd ? blankAround(parts, field.selectionStart) : null;
          if (blank !== null) select(field, blank);
        }}
        onKeyDown={handleKeyDown}
      />
    </span>
  );
}

function Marks({ parts }: { parts: readonly TitlePart[] }) {
  let at = 0;
  return parts.map((part) => {
    const start = at;
    at += part.text.length;
    if (part.from !== 'slot' || !part.isBlank) return part.text;
    return (
      <mark key={start} className={styles.blank}>
        {part.text}
      </mark>
    );
  });
}

function select(field: HTMLTextAreaElement, { start, end }: Range): void {
  field.setSelectionRange(start, end);
}

/** Some browsers choose the whole text of a field that Tab leads to. */
function isPartChosen({ selectionStart, selectionEnd, value }: HTMLTextAreaElement): boolean {
  return selectionStart !== selectionEnd && selectionEnd - selectionStart < value.length;
}

function endOf(title: string): Range {
  return { start: title.length, end: title.length };
}
