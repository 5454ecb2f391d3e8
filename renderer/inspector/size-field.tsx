import type { QuarterDays } from '../../shared/plan/plan.ts';
import { TextField } from '../ui/text-field.tsx';
import { useSizeDraft } from './use-size-draft.ts';

type SizeFieldProps = {
  quarterDays: QuarterDays | null;
  onCommit: (quarterDays: QuarterDays | null) => void;
  isReadOnly: boolean;
  placeholder?: string;
};

export function SizeField({ quarterDays, onCommit, isReadOnly, placeholder = 'not sized' }: SizeFieldProps) {
  const { inputProps, problem } = useSizeDraft({ quarterDays, onCommit });
  return (
    <div data-field="quarterDays">
      <TextField
        {...inputProps}
        label="Thickness"
        placeholder={placeholder}
        readOnly={isReadOnly}
        aria-invalid={problem === null ? undefined : true}
        {...(problem === null ? {} : { hint: <span role="status">{problem}</span> })}
      />
    </div>
  );
}
