import { useEffect, useRef, useState } from 'react';
import { GATE_QUESTIONS, gateState } from '../../shared/plan/gate-state.ts';
import type { GateQuestion } from '../../shared/plan/plan.ts';
import { GATE_HEADING, gateCountText } from '../../shared/words/gate-text.ts';
import { usePlan, usePlanState, useToday } from '../plan/hooks.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { PanelAbout, PanelHead } from '../ui/panel-head.tsx';
import styles from './gate-panel.module.css';
import { GateQuestionSection } from './gate-question.tsx';

/** The four questions with their answers, what shows them, and what would. `question`: the one that was asked for. */
export function GatePanel({ question }: { question: GateQuestion | null }) {
  const gate = usePlan((plan) => plan.gate);
  const today = useToday();
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // The first one that is not settled is what there is to do.
  const [openId, setOpenId] = useState<GateQuestion | null>(
    () => question ?? GATE_QUESTIONS.find((id) => gateState(gate[id], today) !== 'yes') ?? null,
  );
  useEffect(() => {
    if (question !== null) setOpenId(question);
    focusSteadily(() => {
      const asked = question === null ? null : list.current?.querySelector<HTMLElement>(`[data-gate="${question}"]`);
      return asked ?? heading.current;
    });
  }, [question]);
  return (
    <div className={styles.panel}>
      <PanelHead ref={heading} title="Gate">
        <PanelAbout>{GATE_HEADING}.</PanelAbout>
        <PanelAbout>{gateCountText(gate, today)}</PanelAbout>
      </PanelHead>
      <div ref={list} className={styles.list}>
        {GATE_QUESTIONS.map((id) => (
          <GateQuestionSection
            key={id}
            id={id}
            isOpen={id === openId}
            isReadOnly={isReadOnly}
            onToggle={() => setOpenId(id === openId ? null : id)}
          />
        ))}
      </div>
    </div>
  );
}
