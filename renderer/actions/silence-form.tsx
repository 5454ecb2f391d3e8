import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { CheckFinding } from '../../shared/slicing/finding.ts';
import { usePlan, usePlanStore } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { TextField } from '../ui/text-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './finding-line.module.css';
import { silence } from './quiet-rules.ts';

/** Asks why a finding is fine as it is: whoever looks at the slice next will want to know. */
export function SilenceForm({ finding, onClose }: { finding: CheckFinding; onClose: () => void }) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const slice = usePlan((plan) => (finding.sliceId === null ? undefined : plan.slices[finding.sliceId]));
  const [reason, setReason] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // The menu that it was opened from gives the focus back to its button first.
  useEffect(() => focusSteadily(() => input.current), []);
  if (slice === undefined) return null;
  const isGiven = reason.trim() !== '';

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    if (slice === undefined || !isGiven) return;
    silence(slice, finding.rule, reason, { planStore, viewStore });
    onClose();
  }
  return (
    <form
      className={styles.form}
      onSubmit={handleSubmit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <TextField
        ref={input}
        label="Why is it fine as it is?"
        value={reason}
        dir="auto"
        autoComplete="off"
        placeholder="agreed with the lead on Monday"
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button size="small" type="submit" aria-disabled={!isGiven}>
          Silence it
        </Button>
        <Button size="small" look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
