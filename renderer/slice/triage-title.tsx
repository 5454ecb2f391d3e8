import { Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { SliceChanges } from '../../shared/plan/commands.ts';
import { type Slice, TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { oneLine } from '../../shared/words/en.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { useDraftField } from '../ui/use-draft-field.ts';
import styles from './triage.module.css';

type TriageTitleProps = {
  slice: Slice;
  isReadOnly: boolean;
  onEdit: (changes: SliceChanges) => void;
};

/** What the slice is called, and a way to call it something better: many a title is what is wrong with a slice. */
export function TriageTitle({ slice, isReadOnly, onEdit }: TriageTitleProps) {
  const [isEdited, setEdited] = useState(false);
  const title = oneLine(slice.title) || 'Untitled slice';
  if (isEdited) return <TitleField slice={slice} onEdit={onEdit} onLeave={() => setEdited(false)} />;
  return (
    <div className={styles.titleLine}>
      <h3 className={styles.title} dir="auto" title={title}>
        {title}
      </h3>
      {!isReadOnly && (
        <IconButton
          size="small"
          label="Edit the title"
          icon={<Pencil size={13} aria-hidden />}
          onClick={() => setEdited(true)}
        />
      )}
    </div>
  );
}

function TitleField({ slice, onEdit, onLeave }: Omit<TriageTitleProps, 'isReadOnly'> & { onLeave: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { inputProps } = useDraftField({
    value: oneLine(slice.title),
    normalise: oneLine,
    onCommit: (text) => onEdit({ title: oneLine(text) }),
  });
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <TextArea
      {...inputProps}
      ref={field}
      label="Title"
      isLabelHidden
      className={styles.titleField ?? ''}
      rows={2}
      maxLength={TITLE_LIMIT}
      dir="auto"
      data-triage="title"
      onBlur={() => {
        inputProps.onBlur();
        onLeave();
      }}
    />
  );
}
