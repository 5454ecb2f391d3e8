import type { Day } from '../shared/calendar/day.ts';
import type { Gate, GateAnswer } from '../shared/plan/plan.ts';
import styles from './app-gate.module.css';
import { usePlan, useToday } from './plan/hooks.ts';
import { Dot } from './ui/dot.tsx';
import { Popover } from './ui/popover.tsx';

const QUESTIONS: readonly { readonly id: keyof Gate; readonly name: string; readonly question: string }[] = [
  { id: 'value', name: 'Value', question: 'Is there enough value to the business?' },
  { id: 'users', name: 'Users', question: 'Are there hungry users?' },
  { id: 'route', name: 'Route', question: 'Does a deployment route exist?' },
  { id: 'data', name: 'Data', question: 'Is the data available?' },
];

const SAID = { yes: 'yes', no: 'no', unknown: 'not answered', expired: 'answer expired' } as const;
const TONES = { yes: 'done', no: 'risk', unknown: 'off', expired: 'risk' } as const;

/** The four questions in short; opened, each with its answer and the evidence. */
export function AppGate() {
  const gate = usePlan((plan) => plan.gate);
  const today = useToday();
  const answers = QUESTIONS.map((question) => ({ ...question, state: stateOf(gate[question.id], today) }));
  const spoken = answers.map(({ name, state }) => `${name}: ${SAID[state]}`).join(', ');
  return (
    <Popover
      label="Four questions before a project is a project"
      trigger={
        <button type="button" className={styles.pill} aria-label={`Gate. ${spoken}`} title={spoken}>
          {answers.map(({ id, name, state }) => (
            <span key={id} className={styles.answer}>
              <Dot tone={TONES[state]} />
              <span className={styles.name}>{name}</span>
            </span>
          ))}
        </button>
      }
    >
      <h2 className={styles.heading}>Four questions before a project is a project</h2>
      <ul className={styles.list}>
        {answers.map(({ id, question, state }) => (
          <li key={id} className={styles.line}>
            <Dot tone={TONES[state]} />
            <span className={styles.question}>
              {question}
              {gate[id].evidence !== '' && <small className={styles.evidence}>{gate[id].evidence}</small>}
            </span>
            <span className={styles.said}>{SAID[state]}</span>
          </li>
        ))}
      </ul>
    </Popover>
  );
}

function stateOf({ answer, expiresOn }: GateAnswer, today: Day): keyof typeof SAID {
  return answer !== 'unknown' && expiresOn !== null && expiresOn < today ? 'expired' : answer;
}
