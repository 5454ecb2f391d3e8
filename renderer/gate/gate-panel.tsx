import { useEffect, useRef, useState } from 'react';
import { GATE_QUESTIONS, gateState } from '../../shared/plan/gate-state.ts';
import type { GateQuestion } from '../../shared/plan/plan.ts';
import { GATE_HEADING, gateCountText } from '../../shared/words/gate-text.ts';
import { usePlan, usePlanState, useToday } from '../plan/hooks.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { PanelAbout, PanelHead } from '../ui/panel-head.tsx';
import { useView } from '../view/hooks.ts';
import styles from './gate-panel.module.css';
import { GateQuestionSection } from './gate-question.tsx';

/** The four questions with their answers, what shows them, and what would. `question`: the one that was asked for. */
export function GatePanel({ question }: { question: GateQuestion | null }) {
  const gate = usePlan((plan) => plan.gate);
  const today = useToday();
  const panel = useView((view) => view.panel);
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // The first one that is not settled is what there is to do.
  const [openId, setOpenId] = useState<GateQuestion | null>(
    () => question ?? GATE_QUESTIONS.find((id) => gateState(gate[id], today) !== 'yes') ?? null,
  );
  // Also when the same question is asked for again: each time it is another panel.
  useEffect(() => {
    if (panel?.kind !== 'gate') return;
    const { question: asked } = panel;
    if (asked !== null) setOpenId(asked);
    focusSteadily(() => {
      const toggle = asked === null ? null : list.current?.querySelector<HTMLElement>(`[data-gate="${asked}"]`);
      return toggle ?? heading.current;
    });
  }, [panel]);
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
