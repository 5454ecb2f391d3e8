import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { Button } from '../ui/button.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { TextField } from '../ui/text-field.tsx';
import styles from './baselines-panel.module.css';

type NameFormProps = {
  label: string;
  /** What is proposed, selected so that another name is typed over it. */
  name: string;
  verb: string;
  onDone: (name: string) => void;
  onCancel: () => void;
};

/** Asks for a name: Enter takes it, Escape leaves everything as it is. */
export function NameForm({ label, name, verb, onDone, onCancel }: NameFormProps) {
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  // A palette or menu that has just closed gives the focus back first.
  useEffect(() => focusSteadily(() => field.current), []);
  const done = () => onDone(typed.trim() || name);

  function handleKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    } else if (event.key === 'Enter') done();
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.form}>
      <TextField
        ref={field}
        label={label}
        className={styles.grows}
        value={typed}
        maxLength={TITLE_LIMIT}
        dir="auto"
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={handleKey}
      />
      <Button look="primary" onClick={done}>
        {verb}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
