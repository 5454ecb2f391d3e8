import type { PlanFigures } from '../../shared/contract.ts';
import { Dot } from '../ui/dot.tsx';
import styles from './gate-dots.module.css';

const QUESTIONS = [
  ['value', 'Value'],
  ['users', 'Users'],
  ['route', 'Route'],
  ['data', 'Data'],
] as const;

const ANSWERS = {
  yes: { text: 'yes', tone: 'done' },
  no: { text: 'no', tone: 'risk' },
  expired: { text: 'answer expired', tone: 'risk' },
  unknown: { text: 'not answered', tone: 'off' },
} as const;

/** The four questions as dots: full for yes, red for no or expired, hollow for not answered. */
export function GateDots({ gate }: { gate: PlanFigures['gate'] }) {
  return (
    <span className={styles.dots} title={gateText(gate)}>
      {QUESTIONS.map(([question]) => (
        <Dot key={question} tone={ANSWERS[gate[question]].tone} size={10} />
      ))}
    </span>
  );
}

/** “Value: yes · Users: not answered …”, for those who do not see the dots. */
export function gateText(gate: PlanFigures['gate']): string {
  return QUESTIONS.map(([question, name]) => `${name}: ${ANSWERS[gate[question]].text}`).join(' · ');
}
