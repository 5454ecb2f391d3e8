import { useMemo, useRef, useState } from 'react';
import { hamburgerOf } from '../../shared/slicing/hamburger.ts';
import { biteHome, wholeOf } from '../../shared/slicing/hamburger-accept.ts';
import { type NamedBite, namedBite } from '../../shared/slicing/hamburger-layers.ts';
import { hamburgerText } from '../../shared/words/hamburger-text.ts';
import { READ_ONLY_TEXT } from '../../shared/words/rejection-text.ts';
import { usePlan, usePlanState, usePlanStore } from '../plan/hooks.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { PanelAbout, PanelHead } from '../ui/panel-head.tsx';
import type { Panel } from '../view/view-state.ts';
import { AskGoal } from './ask-goal.tsx';
import { BitesSoFar } from './bites-so-far.tsx';
import { Burger } from './burger.tsx';
import styles from './hamburger.module.css';
import { NextBites } from './next-bites.tsx';
import { useAcceptBite } from './use-accept-bite.ts';
import { useEditLayers } from './use-edit-layers.ts';
import { useKeptFocus } from './use-kept-focus.ts';

type HamburgerPanel = Extract<Panel, { readonly kind: 'hamburger' }>;

/** The layers of the goal with their options, the bites taken so far, and what to take next. */
export function Hamburger({ panel: { id } }: { panel: HamburgerPanel }) {
  const plan = usePlan((known) => known);
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const [chosen, setChosen] = useState<NamedBite | null>(null);
  const hamburger = useMemo(() => hamburgerOf(plan, chosen), [plan, chosen]);
  const { layers, combinations, from } = hamburger;
  const home = biteHome(plan, id, from?.slice.id ?? null);
  const editing = useEditLayers(setChosen);
  const accept = useAcceptBite(id, setChosen);
  const planStore = usePlanStore();
  // A title of nothing but options says nothing to anybody.
  const isGoalMissing = !isReadOnly && plan.goal.statement.trim() === '' && wholeOf(plan, id) === null;
  const content = useRef<HTMLDivElement>(null);
  useKeptFocus(content);

  function tellGoal(statement: string): void {
    void planStore.execute({ type: 'goal.edit', changes: { statement } });
    focusSteadily(() => content.current?.querySelector<HTMLElement>('[data-accept]') ?? null);
  }

  return (
    <div ref={content} className={styles.content}>
      <PanelHead title="Hamburger">
        <PanelAbout>{hamburgerText(plan, id, combinations)}</PanelAbout>
        {isReadOnly && <PanelAbout>{READ_ONLY_TEXT}</PanelAbout>}
      </PanelHead>
      <div className={styles.parts}>
        {isGoalMissing && <AskGoal onTell={tellGoal} />}
        <Burger
          hamburger={hamburger}
          isReadOnly={isReadOnly}
          editing={editing}
          onChoose={(bite) => setChosen(namedBite(layers, bite))}
        />
        {!isGoalMissing && (
          <NextBites
            plan={plan}
            id={id}
            hamburger={hamburger}
            home={home}
            isReadOnly={isReadOnly}
            isChosen={chosen !== null}
            onAccept={(proposal) => accept(hamburger, proposal, home)}
            onForget={() => setChosen(null)}
          />
        )}
        <BitesSoFar hamburger={hamburger} onGoOn={({ slice }) => setChosen(slice.bite)} />
      </div>
    </div>
  );
}
