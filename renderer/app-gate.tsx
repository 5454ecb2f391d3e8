import { GATE_QUESTIONS, gateState } from '../shared/plan/gate-state.ts';
import { GATE_NAMES, gateSpokenText } from '../shared/words/gate-text.ts';
import { useAction } from './actions/hooks.ts';
import styles from './app-gate.module.css';
import { usePlan, useToday } from './plan/hooks.ts';
import { Dot } from './ui/dot.tsx';
import { GATE_TONES } from './view/gate-tone.ts';
import { useView } from './view/hooks.ts';

/** The four questions in short, as the way to the panel with the answers and their evidence. */
export function AppGate() {
  const { perform } = useAction('gate');
  const gate = usePlan((plan) => plan.gate);
  const today = useToday();
  const isOpen = useView(({ panel }) => panel?.kind === 'gate');
  const spoken = gateSpokenText(gate, today);
  return (
    <button
      type="button"
      className={styles.pill}
      aria-label={`Gate. ${spoken}`}
      aria-expanded={isOpen}
      title={spoken}
      onClick={perform}
    >
      {GATE_QUESTIONS.map((id) => (
        <span key={id} className={styles.answer}>
          <Dot tone={GATE_TONES[gateState(gate[id], today)]} />
          <span className={styles.name}>{GATE_NAMES[id]}</span>
        </span>
      ))}
    </button>
  );
}
