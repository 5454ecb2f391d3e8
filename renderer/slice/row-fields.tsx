import type { ClipboardEvent, KeyboardEvent } from 'react';
import { TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { oneLine } from '../../shared/words/en.ts';
import { readCopies } from '../actions/slice-copies.ts';
import { plainTitle } from '../inspector/plain-title.ts';
import { useDraftField } from '../ui/use-draft-field.ts';
import { useOutline } from './outline-context.ts';
import { fieldIntention, type Intention, titleIntention } from './outline-keys.ts';
import { hasSeveralLines } from './paste.ts';
import styles from './row-fields.module.css';
import { useRowKeys } from './use-row-keys.ts';
import type { Row } from './visible-rows.ts';

/** In characters: a title that may not be seen as a whole is told by the pointer over it. */
const LONG_TITLE = 32;

type TitleFieldProps = { row: Row; title: string; isReadOnly: boolean; placeholder: string };

export function TitleField({ row, title, isReadOnly, placeholder }: TitleFieldProps) {
  const { actions } = useOutline();
  const draft = useDraftField({
    value: title,
    onCommit: (text) => actions.commitTitle(row.id, text),
    normalise: plainTitle,
  });
  const handleKey = useRowKeys(row, 'title', draft);

  /** One copied slice becomes a slice in an empty row only; elsewhere its title is pasted into the text. */
  function paste({ clipboardData }: ClipboardEvent): boolean {
    const text = clipboardData.getData('text/plain');
    const copies = readCopies(clipboardData);
    const isMeant = hasSeveralLines(text) || (row.isDraft && draft.text === '');
    if (copies === null || !isMeant) return actions.pasteLines(row.id, text, draft.commit);
    draft.commit();
    actions.pasteCopies(row.id, copies);
    return true;
  }

  return (
    <input
      {...draft.inputProps}
      className={styles.title}
      dir="auto"
      data-column="title"
      aria-label={row.isDraft ? 'New slice' : 'Title'}
      placeholder={placeholder}
      maxLength={TITLE_LIMIT}
      readOnly={isReadOnly}
      spellCheck
      // The empty row at the end is a way in by Tab; all others are reached through their row.
      tabIndex={row.isDraft ? 0 : -1}
      title={title.length > LONG_TITLE ? title : undefined}
      onKeyDown={(event) => handleKey(event, titleIntention(event, draft.text === ''))}
      onPaste={(event: ClipboardEvent) => {
        if (!isReadOnly && paste(event)) event.preventDefault();
      }}
    />
  );
}

type TextCellProps = { row: Row; text: string; isReadOnly: boolean };

export function ValueField({ row, text, isReadOnly }: TextCellProps) {
  const { actions } = useOutline();
  const draft = useDraftField({
    value: text,
    onCommit: (typed) => actions.edit(row.id, { value: oneLine(typed) }),
    normalise: oneLine,
  });
  const handleKey = useRowKeys(row, 'value', draft);
  return (
    <input
      {...draft.inputProps}
      className={styles.value}
      dir="auto"
      data-column="value"
      aria-label="Once delivered, somebody can"
      readOnly={isReadOnly}
      tabIndex={-1}
      title={text.length > 30 ? text : undefined}
      onKeyDown={(event) => handleKey(event, fieldIntention(event))}
    />
  );
}

export function AudienceField({ row, text, isReadOnly }: TextCellProps) {
  const { actions, audienceListId } = useOutline();
  const draft = useDraftField({
    value: text,
    onCommit: (typed) => actions.edit(row.id, { audience: oneLine(typed) }),
    normalise: oneLine,
  });
  const handleKey = useRowKeys(row, 'audience', draft);
  return (
    <input
      {...draft.inputProps}
      className={styles.audience}
      dir="auto"
      data-column="audience"
      data-empty={draft.text === ''}
      aria-label="For whom"
      list={audienceListId}
      title={text.length > 14 ? text : undefined}
      autoComplete="off"
      readOnly={isReadOnly}
      tabIndex={-1}
      onKeyDown={(event) => handleKey(event, withoutListKeys(event, fieldIntention(event)))}
    />
  );
}

/** Up and Down choose from the list of audiences. */
function withoutListKeys(event: KeyboardEvent, intention: Intention | null): Intention | null {
  return event.key === 'ArrowUp' || event.key === 'ArrowDown' ? null : intention;
}
