import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { TextField } from '../ui/text-field.tsx';
import styles from './ask-goal.module.css';

/** Bites are bites of something: without a goal there are only layers. Enter takes it over. */
export function AskGoal({ onTell }: { onTell: (statement: string) => void }) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => focusSteadily(() => field.current), []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onTell(text.trim());
      }}
    >
      <TextField
        ref={field}
        label="What is to be true at the end?"
        hint="The goal of the plan, in one sentence. The bites are made of it."
        placeholder="Fundraisers ring donors before they leave"
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button look="primary" size="small" type="submit">
        Show the first bite
      </Button>
    </form>
  );
}
