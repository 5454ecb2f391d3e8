import { gateState, isGateRisk } from '../../shared/plan/gate-state.ts';
import type { KnownForecast } from '../../shared/schedule/known-forecast.ts';
import { promiseText } from '../../shared/words/gate-text.ts';
import { useDerived } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useViewStore } from '../view/hooks.ts';
import styles from './promise-note.module.css';

type PromiseNoteProps = {
  /** That of this plan, where it is known by now. */
  forecast: KnownForecast | null;
  className?: string | undefined;
};

/** Above days that are promised without access to the data: that it is so, and the way to the question. Else nothing. */
export function PromiseNote({ forecast, className }: PromiseNoteProps) {
  const viewStore = useViewStore();
  const text = useDerived((derived) => promiseText(derived, forecast));
  const isRisk = useDerived(({ plan, today }) => isGateRisk(gateState(plan.gate.data, today)));
  if (text === null) return null;
  return (
    <div className={classNames(styles.note, isRisk && styles.risk, className)}>
      <p>{text}</p>
      <Button size="small" onClick={() => viewStore.openPanel({ kind: 'gate', question: 'data' })}>
        Answer it
      </Button>
    </div>
  );
}
