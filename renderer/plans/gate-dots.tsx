import type { PlanFigures } from '../../shared/contract.ts';
import { GATE_QUESTIONS } from '../../shared/plan/gate-state.ts';
import { GATE_NAMES, GATE_STATES } from '../../shared/words/gate-text.ts';
import { Dot } from '../ui/dot.tsx';
import { GATE_TONES } from '../view/gate-tone.ts';
import styles from './gate-dots.module.css';

/** The four questions as dots: full for yes, red for no or expired, hollow for not answered, amber for a yes without evidence. */
export function GateDots({ gate }: { gate: PlanFigures['gate'] }) {
  return (
    <span className={styles.dots} title={gateText(gate)}>
      {GATE_QUESTIONS.map((question) => (
        <Dot key={question} tone={GATE_TONES[gate[question]]} size={10} />
      ))}
    </span>
  );
}

/** “Value: yes · Users: not answered …”, for those who do not see the dots. */
export function gateText(gate: PlanFigures['gate']): string {
  return GATE_QUESTIONS.map((question) => `${GATE_NAMES[question]}: ${GATE_STATES[gate[question]]}`).join(' · ');
}
