import { useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import type { Risk, Slice } from '../../shared/plan/plan.ts';
import { isPlanDay } from '../../shared/plan/values.ts';
import { oneLine, sentence } from '../../shared/words/en.ts';
import { NO_RISK_TO_COME, riskAgeText } from '../../shared/words/risk-text.ts';
import { clearRisks } from '../actions/clear-risks.ts';
import { useAction } from '../actions/hooks.ts';
import { usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { DraftField } from '../ui/draft-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useHalfDay } from '../ui/use-half-day.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './inspector.module.css';
import { useInspector } from './inspector-context.ts';

const LEVELS = [
  { value: 'none', label: 'Nothing' },
  { value: 'watch', label: 'Watch: it may go wrong' },
  { value: 'red', label: 'Red dot: somebody has to help' },
] as const;

/** What is wrong with it, who can clear it, and since when. */
export function RiskFields({ slice }: { slice: Slice }) {
  const { edit, isReadOnly } = useInspector();
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const today = useToday();
  const { risk } = slice;
  const help = useAction('ask-for-help', slice.id);

  function setLevel(level: 'none' | Risk['level']): void {
    if (level === 'none') clearRisks(planStore, viewStore, [slice]);
    // The age of a problem counts from when it became one of this level.
    else edit({ risk: { note: '', owner: '', ...risk, level, since: today } });
  }
  return (
    <>
      <SelectField
        label="How bad"
        value={risk?.level ?? 'none'}
        options={LEVELS}
        disabled={isReadOnly}
        onChange={setLevel}
      />
      {risk !== null && (
        <>
          <DraftField
            label="What is wrong"
            rows={2}
            value={risk.note}
            disabled={isReadOnly}
            placeholder="No signed-off access before 2024"
            onCommit={(note) => edit({ risk: { ...risk, note } })}
          />
          <DraftField
            label="Who can clear it"
            value={risk.owner}
            normalise={oneLine}
            disabled={isReadOnly}
            placeholder="Head of data"
            onCommit={(owner) => edit({ risk: { ...risk, owner: oneLine(owner) } })}
          />
          <SinceField
            since={risk.since}
            isReadOnly={isReadOnly}
            onChange={(since) => edit({ risk: { ...risk, since } })}
          />
          <p className={styles.fact}>{sentence(riskAgeText(risk, today))}</p>
          <div>
            <Button size="small" onClick={help.perform}>
              {help.label}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

type SinceFieldProps = { since: Day; isReadOnly: boolean; onChange: (since: Day) => void };

/** A day is typed part by part: half a day or one to come waits, and left like that it is as before. */
function SinceField({ since, isReadOnly, onChange }: SinceFieldProps) {
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  const half = useHalfDay(since);
  return (
    <TextField
      label="Since"
      type="date"
      value={typed ?? since}
      max={today}
      disabled={isReadOnly}
      hint={isPlanDay(typed) ? NO_RISK_TO_COME : half.hint}
      onChange={({ target }) => {
        half.forget();
        const text = target.value;
        const isPossible = isPlanDay(text) && text <= today;
        setTyped(isPossible ? null : text);
        if (isPossible && text !== since) onChange(text);
      }}
      onBlur={({ target }) => {
        setTyped(null);
        half.leave(target, isPlanDay(typed) ? null : typed);
      }}
    />
  );
}
