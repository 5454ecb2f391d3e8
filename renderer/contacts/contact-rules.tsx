import { useId, useState } from 'react';
import { isWhole, RULE_DAYS_LIMIT } from '../../shared/plan/values.ts';
import { usePlan, usePlanStore } from '../plan/hooks.ts';
import { DraftField } from '../ui/draft-field.tsx';
import styles from './contact-rules.module.css';

/** After how many days without a conversation the checks speak up. */
export function ContactRules({ isReadOnly }: { isReadOnly: boolean }) {
  const warning = usePlan((plan) => plan.rules.contactDays);
  const error = usePlan((plan) => plan.rules.contactErrorDays);
  const labelId = useId();
  return (
    <section className={styles.rules} aria-labelledby={labelId}>
      <h3 id={labelId} className={styles.title}>
        When nobody speaks with a user
      </h3>
      <div className={styles.two}>
        <DaysField label="Warn after days" field="contactDays" days={warning} isReadOnly={isReadOnly} />
        <DaysField label="Error from day" field="contactErrorDays" days={error} isReadOnly={isReadOnly} />
      </div>
      {error <= warning && (
        <p className={styles.hint}>There is no warning first: the error comes as soon as {warning} days have passed.</p>
      )}
    </section>
  );
}

type DaysFieldProps = {
  label: string;
  field: 'contactDays' | 'contactErrorDays';
  days: number;
  isReadOnly: boolean;
};

function DaysField({ label, field, days, isReadOnly }: DaysFieldProps) {
  const planStore = usePlanStore();
  const [isOdd, setOdd] = useState(false);
  return (
    <DraftField
      label={label}
      value={String(days)}
      disabled={isReadOnly}
      hint={isOdd ? 'A whole number of days, please.' : undefined}
      onCommit={(text) => {
        const typed = countOf(text);
        setOdd(typed === null);
        if (typed !== null) void planStore.execute({ type: 'plan.edit', changes: { rules: { [field]: typed } } });
      }}
    />
  );
}

/** `null` for what is no number of days. */
function countOf(text: string): number | null {
  const digits = /^\s*(\d{1,6})\s*$/.exec(text)?.[1];
  const count = Number(digits);
  return digits !== undefined && isWhole(count, 0, RULE_DAYS_LIMIT) ? count : null;
}
