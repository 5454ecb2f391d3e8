import { type KeyboardEvent, useId } from 'react';
import type { SliceChanges } from '../../shared/plan/commands.ts';
import type { Slice } from '../../shared/plan/plan.ts';
import { oneLine } from '../../shared/words/en.ts';
import { AudienceList } from '../inspector/audience-list.tsx';
import { itemsIn, listText } from '../inspector/text-list.ts';
import type { useSizeDraft } from '../inspector/use-size-draft.ts';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { useDraftField } from '../ui/use-draft-field.ts';
import styles from './triage.module.css';

type TriageFieldsProps = {
  slice: Slice;
  size: ReturnType<typeof useSizeDraft>;
  isReadOnly: boolean;
  onEdit: (changes: SliceChanges) => void;
};

/** Value, audience, demo, size, and when it is done; each commits as every field of a slice does. */
export function TriageFields({ slice, size, isReadOnly, onEdit }: TriageFieldsProps) {
  const listId = useId();
  const audience = useText('audience', slice, onEdit);
  return (
    <div className={styles.fields}>
      <Line
        field="value"
        label="Once delivered, somebody can…"
        placeholder="see by nine which orders are late"
        {...{ slice, isReadOnly, onEdit }}
      />
      <div>
        <TextField
          {...audience}
          label="For whom"
          placeholder="nobody yet"
          dir="auto"
          list={isReadOnly ? undefined : listId}
          autoComplete="off"
          readOnly={isReadOnly}
          data-triage="audience"
        />
        {!isReadOnly && <AudienceList id={listId} />}
      </div>
      <Line
        field="demo"
        label="How we show it"
        placeholder="go through it with them on a real case"
        {...{ slice, isReadOnly, onEdit }}
      />
      <TextField
        {...size.inputProps}
        className={styles.size ?? ''}
        label="Thickness"
        placeholder="½, 1 d, 4 h"
        readOnly={isReadOnly}
        aria-invalid={size.problem === null ? undefined : true}
        data-triage="quarterDays"
        onKeyDown={(event) => {
          // What is no size keeps the focus, so that it can be mended where it stands.
          if (event.key !== 'Enter') size.inputProps.onKeyDown(event);
        }}
        {...(size.problem === null ? {} : { hint: <span role="status">{size.problem}</span> })}
      />
      <DoneWhen slice={slice} isReadOnly={isReadOnly} onEdit={onEdit} />
    </div>
  );
}

type LineProps = {
  field: 'value' | 'demo';
  label: string;
  placeholder: string;
  slice: Slice;
  isReadOnly: boolean;
  onEdit: (changes: SliceChanges) => void;
};

/** A text of one line that wraps where it is long. */
function Line({ field, label, placeholder, slice, isReadOnly, onEdit }: LineProps) {
  const inputProps = useText(field, slice, onEdit);
  return (
    <TextArea
      {...inputProps}
      label={label}
      placeholder={isReadOnly ? '' : placeholder}
      className={styles.line ?? ''}
      rows={1}
      dir="auto"
      readOnly={isReadOnly}
      data-triage={field}
      onKeyDown={(event: KeyboardEvent<HTMLTextAreaElement>) => inputProps.onKeyDown(event)}
    />
  );
}

/** One entry a line; Shift Enter begins the next one. */
function DoneWhen({ slice, isReadOnly, onEdit }: Omit<TriageFieldsProps, 'size'>) {
  const { inputProps } = useDraftField({
    value: listText(slice.doneWhen, 'lines'),
    normalise: (text) => listText(itemsIn(text, 'lines'), 'lines'),
    onCommit: (text) => onEdit({ doneWhen: itemsIn(text, 'lines') }),
  });
  return (
    <TextArea
      {...inputProps}
      label="Done when"
      placeholder={isReadOnly ? '' : '9 of 10 names are known to the lead'}
      className={styles.line ?? ''}
      rows={1}
      dir="auto"
      readOnly={isReadOnly}
      data-triage="doneWhen"
      onKeyDown={(event: KeyboardEvent<HTMLTextAreaElement>) => inputProps.onKeyDown(event)}
    />
  );
}

function useText(field: 'value' | 'audience' | 'demo', slice: Slice, onEdit: TriageFieldsProps['onEdit']) {
  const { inputProps } = useDraftField({
    value: slice[field],
    normalise: oneLine,
    onCommit: (text) => onEdit({ [field]: oneLine(text) }),
  });
  return inputProps;
}
