import { useState } from 'react';
import { isDay } from '../../shared/calendar/day.ts';
import { parseSize } from '../../shared/imports/size.ts';
import { type Goal, QUARTERS_PER_DAY, TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { dateText, oneLine, shortened } from '../../shared/words/en.ts';
import { useExecute, usePlan, usePlanState, useToday } from '../plan/hooks.ts';
import { Popover } from '../ui/popover.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Elephant } from './elephant.tsx';
import { appetiteText, goalFigures } from './goal-figures.ts';
import styles from './goal-header.module.css';
import { GoalTools } from './goal-tools.tsx';
import { useSettledField } from './use-settled-field.ts';

const STATEMENT_LIMIT = 500;
/** Of a name among the other facts. */
const SHOWN_GRAPHEMES = 40;

/** The goal above the outline: what will be different, by when, how much it may take, and how far the cutting is. */
export function GoalHeader() {
  const goal = usePlan((plan) => plan.goal);
  const figures = usePlan((plan) => goalFigures(treeOf(plan)));
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const execute = useExecute();
  const change = (changes: Partial<Goal>) => void execute({ type: 'goal.edit', changes });
  return (
    <header className={styles.goal}>
      <Elephant />
      <div className={styles.words}>
        <Statement text={goal.statement} isReadOnly={isReadOnly} onChange={(statement) => change({ statement })} />
        <p className={styles.facts}>
          <Pain of={goal.painOf} isReadOnly={isReadOnly} onChange={(painOf) => change({ painOf })} />
          <span aria-hidden="true">·</span>
          <Appetite
            days={goal.appetiteDays}
            isReadOnly={isReadOnly}
            onChange={(appetiteDays) => change({ appetiteDays })}
          />
          <span aria-hidden="true">·</span>
          <Target day={goal.target} isReadOnly={isReadOnly} onChange={(target) => change({ target })} />
          <span aria-hidden="true">·</span>
          <span className={styles.figures}>{figures}</span>
        </p>
      </div>
      <GoalTools />
    </header>
  );
}

type PartProps<Value> = { isReadOnly: boolean; onChange: (value: Value) => void };

function Statement({ text, isReadOnly, onChange }: PartProps<string> & { text: string }) {
  const field = useSettledField({
    value: text,
    onCommit: (typed) => onChange(oneLine(typed)),
    normalise: oneLine,
  });
  return (
    <h2>
      <input
        {...field}
        className={styles.statement}
        dir="auto"
        aria-label="Goal"
        placeholder="What will be different, and for whom?"
        maxLength={STATEMENT_LIMIT}
        readOnly={isReadOnly}
        title={text.length > 80 ? text : undefined}
      />
    </h2>
  );
}

function Pain({ of, isReadOnly, onChange }: PartProps<string> & { of: string }) {
  const whose = oneLine(of);
  const text = whose === '' ? 'no pain named' : `pain of ${shortened(whose, SHOWN_GRAPHEMES)}`;
  const title = whose.length > SHOWN_GRAPHEMES ? whose : undefined;
  if (isReadOnly) return <span title={title}>{text}</span>;
  return (
    <Popover
      label="Pain"
      trigger={
        <button type="button" className={styles.fact} dir="auto" title={title}>
          {text}
        </button>
      }
    >
      <PainField of={of} onChange={onChange} />
    </Popover>
  );
}

function PainField({ of, onChange }: { of: string; onChange: (of: string) => void }) {
  const field = useSettledField({ value: of, onCommit: (typed) => onChange(oneLine(typed)), normalise: oneLine });
  return (
    <TextField
      {...field}
      className={styles.box ?? ''}
      label="Whose pain is it?"
      placeholder="Who would be glad of it tomorrow?"
      maxLength={TITLE_LIMIT}
    />
  );
}

function Target({ day, isReadOnly, onChange }: PartProps<Goal['target']> & { day: Goal['target'] }) {
  const today = useToday();
  const text = day === null ? 'no target day' : `target ${dateText(day, today)}`;
  if (isReadOnly) return <span>{text}</span>;
  return (
    <Popover
      label="Target day"
      trigger={
        <button type="button" className={styles.fact}>
          {text}
        </button>
      }
    >
      <TargetField day={day} onChange={onChange} />
    </Popover>
  );
}

/** A date field reports every digit; only a whole day of this age is a target, and an empty one takes it away. */
function TargetField({ day, onChange }: { day: Goal['target']; onChange: (day: Goal['target']) => void }) {
  const field = useSettledField({
    value: day ?? '',
    onCommit: (typed) => {
      if (typed === '') onChange(null);
      else if (isDay(typed) && typed >= '1970') onChange(typed);
    },
  });
  return (
    <label className={styles.box}>
      <span className={styles.boxLabel}>The goal is to be reached by</span>
      <input {...field} type="date" className={styles.date} />
    </label>
  );
}

function Appetite({ days, isReadOnly, onChange }: PartProps<number | null> & { days: number | null }) {
  const text = days === null ? 'no appetite set' : `appetite ${appetiteText(days)}`;
  if (isReadOnly) return <span>{text}</span>;
  return (
    <Popover
      label="Appetite"
      trigger={
        <button type="button" className={styles.fact}>
          {text}
        </button>
      }
    >
      <AppetiteField days={days} onChange={onChange} />
    </Popover>
  );
}

function AppetiteField({ days, onChange }: { days: number | null; onChange: (days: number | null) => void }) {
  const [hasProblem, setProblem] = useState(false);
  const field = useSettledField({
    value: days === null ? '' : appetiteText(days),
    onCommit: (typed) => {
      const size = parseSize(typed);
      setProblem(!size.ok);
      if (size.ok) onChange(size.value === null ? null : Math.ceil(size.value / QUARTERS_PER_DAY));
    },
  });
  return (
    <TextField
      {...field}
      className={styles.box ?? ''}
      label="How much time is the goal worth?"
      hint={hasProblem ? 'An appetite looks like 6 weeks or 8 days.' : 'For example 6 weeks. Empty for none.'}
    />
  );
}
