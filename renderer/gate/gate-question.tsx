import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { answering, holdingOn, isDueAgain } from '../../shared/plan/gate-answer.ts';
import { gateState, isGateRisk } from '../../shared/plan/gate-state.ts';
import type { GateAnswer, GateQuestion } from '../../shared/plan/plan.ts';
import { GATE_ASKED, GATE_NAMES, GATE_STATES, gateFactsText } from '../../shared/words/gate-text.ts';
import { usePlan, usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dot } from '../ui/dot.tsx';
import { StatePill } from '../ui/state-pill.tsx';
import { GATE_TONES } from '../view/gate-tone.ts';
import { useViewStore } from '../view/hooks.ts';
import { GateFields } from './gate-fields.tsx';
import styles from './gate-question.module.css';

type GateQuestionSectionProps = { id: GateQuestion; isOpen: boolean; isReadOnly: boolean; onToggle: () => void };

const ANSWERS: readonly { readonly answer: GateAnswer['answer']; readonly label: string }[] = [
  { answer: 'yes', label: 'Yes' },
  { answer: 'no', label: 'No' },
  { answer: 'unknown', label: 'Not answered' },
];

const PILL_TONES = { done: 'done', risk: 'risk', watch: 'watch', off: 'plain' } as const;

/** One of the four questions: how it stands, and opened, the answer with everything that goes with it. */
export function GateQuestionSection({ id, isOpen, isReadOnly, onToggle }: GateQuestionSectionProps) {
  const answer = usePlan((plan) => plan.gate[id]);
  const today = useToday();
  const labelId = useId();
  const state = gateState(answer, today);
  const tone = GATE_TONES[state];
  const facts = gateFactsText(answer, today);
  return (
    <section className={classNames(styles.question, isGateRisk(state) && styles.risk)} aria-labelledby={labelId}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          data-gate={id}
          aria-expanded={isOpen}
          aria-controls={`${labelId}-body`}
          onClick={onToggle}
        >
          <ChevronRight size={13} className={classNames(styles.sign, isOpen && styles.open)} aria-hidden />
          <Dot tone={tone} size={10} />
          <span id={labelId} className={styles.asked}>
            {GATE_ASKED[id]}
          </span>
          <StatePill tone={PILL_TONES[tone]}>{GATE_STATES[state]}</StatePill>
        </button>
      </h3>
      {!isOpen && answer.evidence.trim() !== '' && (
        <p className={styles.evidence} dir="auto">
          {answer.evidence}
        </p>
      )}
      {facts !== '' && (
        <p className={styles.facts} dir="auto">
          {facts}
        </p>
      )}
      <div id={`${labelId}-body`} hidden={!isOpen} className={styles.body}>
        {isOpen && (
          <>
            {!isReadOnly && <AnswerButtons id={id} answer={answer} />}
            <GateFields id={id} answer={answer} isReadOnly={isReadOnly} />
          </>
        )}
      </div>
    </section>
  );
}

/** The answer, each at one press; a yes that is about to expire can be checked again as it is. */
function AnswerButtons({ id, answer }: { id: GateQuestion; answer: GateAnswer }) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const today = useToday();
  const give = (changes: Partial<GateAnswer>) => {
    void planStore.execute({ type: 'gate.answer', question: id, changes });
    const now = planStore.getState().opened?.plan.gate[id];
    if (now !== undefined) viewStore.say(`${GATE_NAMES[id]}: ${GATE_STATES[gateState(now, today)]}.`);
  };
  return (
    <div className={styles.answers}>
      <fieldset className={styles.choice} aria-label={`Answer: ${GATE_ASKED[id]}`}>
        {ANSWERS.map(({ answer: wanted, label }) => (
          <button
            key={wanted}
            type="button"
            className={styles.choose}
            aria-pressed={answer.answer === wanted}
            onClick={() => {
              if (answer.answer !== wanted) give(answering(answer, wanted, today));
            }}
          >
            {label}
          </button>
        ))}
      </fieldset>
      {isDueAgain(answer, today) && (
        <Button size="small" onClick={() => give(holdingOn(answer, today))}>
          Checked again: still yes
        </Button>
      )}
    </div>
  );
}
