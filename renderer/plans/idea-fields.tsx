import { TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { TextField } from '../ui/text-field.tsx';

/** Of the field for who asked first. */
export const ASKED_LATER = 'Asked for by (can come later)';

export type IdeaText = { readonly title: string; readonly painOf: string };

type IdeaFieldsProps = { text: IdeaText; isReadOnly?: boolean; onChange: (text: IdeaText) => void };

/** What a goal that nobody has begun says of itself; the same when it is written down and later. */
export function IdeaFields({ text, isReadOnly = false, onChange }: IdeaFieldsProps) {
  return (
    <>
      <TextField
        label="Title"
        placeholder="What should be different?"
        value={text.title}
        maxLength={TITLE_LIMIT}
        readOnly={isReadOnly}
        onChange={(event) => onChange({ ...text, title: event.target.value })}
      />
      <TextField
        label="Whose pain (can come later)"
        placeholder="Who would be glad of it tomorrow?"
        value={text.painOf}
        maxLength={TITLE_LIMIT}
        readOnly={isReadOnly}
        onChange={(event) => onChange({ ...text, painOf: event.target.value })}
      />
    </>
  );
}
