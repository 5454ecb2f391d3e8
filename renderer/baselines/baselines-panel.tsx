import { BookmarkPlus } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Derived } from '../../shared/derive.ts';
import { baselineMarkdown } from '../../shared/exports/baseline-markdown.ts';
import type { Baseline, BaselineId } from '../../shared/plan/plan.ts';
import { baselinesNewestFirst } from '../../shared/schedule/baseline.ts';
import { knownBaselineChanges } from '../../shared/schedule/baseline-changes.ts';
import {
  baselineName,
  changeCountsText,
  proposedBaselineName,
  sinceText,
  targetChangeText,
} from '../../shared/words/baseline-text.ts';
import { useAction } from '../actions/hooks.ts';
import { offerUndo } from '../actions/offer-undo.ts';
import { useDerived, usePlanState, usePlanStore } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { copyText } from '../ui/copy-text.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { useView, useViewStore } from '../view/hooks.ts';
import { useWish } from '../view/use-wish.ts';
import { BaselineList } from './baseline-list.tsx';
import styles from './baselines-panel.module.css';
import { ChangeGroups } from './change-groups.tsx';
import { keepBaseline } from './keep-baseline.ts';
import { NameForm } from './name-form.tsx';

/** Named snapshots of the delivery days, and what changed since one of them. */
export function BaselinesPanel({ baselineId = null }: { baselineId?: BaselineId | null }) {
  const derived = useDerived((all) => all);
  const viewStore = useViewStore();
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const comparedId = useView((view) => view.comparedId);
  const [chosenId, setChosen] = useState(baselineId);
  const baselines = useMemo(() => baselinesNewestFirst(derived.plan), [derived.plan]);
  const entryOf = (id: BaselineId | null) => baselines.find(([known]) => known === id);
  const shown = entryOf(chosenId) ?? entryOf(comparedId) ?? baselines[0];
  const heading = useRef<HTMLHeadingElement>(null);
  const naming = useNaming(derived, setChosen);
  const { isWanted } = naming;
  // Who came to name one begins in the field.
  const [begins] = useState(isWanted);
  useEffect(() => {
    if (!begins) focusSteadily(() => heading.current);
  }, [begins]);

  function show(id: BaselineId): void {
    setChosen(id);
    if (comparedId !== null) viewStore.compareWith(id);
  }

  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <h2 ref={heading} className={styles.heading} tabIndex={-1} dir="auto">
          {shown === undefined ? 'Baselines' : sinceText(shown[1], derived.today)}
        </h2>
      </header>
      <div className={styles.parts}>
        {baselines.length === 0 && (
          <p className={styles.empty}>
            <strong>No baseline yet.</strong> One keeps the delivery days as they are now, so that you can see later
            what has changed since.
          </p>
        )}
        <BaselineList
          baselines={baselines}
          shownId={shown?.[0] ?? null}
          isReadOnly={isReadOnly}
          onShow={show}
          onEmpty={useCallback(() => focusSteadily(() => heading.current), [])}
        />
        {!isReadOnly && <Naming derived={derived} naming={naming} />}
        {shown !== undefined && <Compared derived={derived} id={shown[0]} baseline={shown[1]} />}
      </div>
    </div>
  );
}

type NamingState = {
  readonly isWanted: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly keep: (name: string) => void;
};

function useNaming({ today }: Derived, onKept: (id: BaselineId) => void): NamingState {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const [isWanted, setWanted] = useState(viewStore.getState().wish?.kind === 'name-baseline');
  useWish('name-baseline', () => setWanted(true));
  const focusButton = () => focusSteadily(() => document.querySelector<HTMLElement>('[data-naming] button'));
  return {
    isWanted,
    open: () => setWanted(true),
    close() {
      setWanted(false);
      focusButton();
    },
    keep(name) {
      setWanted(false);
      focusButton();
      void keepBaseline(planStore, name).then((kept) => {
        if (kept === null) return;
        onKept(kept.id);
        const text = `The days of today are kept as “${baselineName({ name, on: today }, today)}”.`;
        // The forecast is a change as well, but none to undo: what is taken back after it is the baseline.
        const done = kept.recorded.then(() => null);
        offerUndo(planStore, viewStore, text, done);
      });
    },
  };
}

function Naming({ derived, naming }: { derived: Derived; naming: NamingState }) {
  const { isEnabled, whyNot } = useAction('name-baseline');
  return (
    <div className={styles.naming} data-naming>
      {naming.isWanted && isEnabled ? (
        <NameForm
          label="Name of the new baseline"
          name={proposedBaselineName(derived.plan, derived.today)}
          verb="Keep"
          onDone={naming.keep}
          onCancel={naming.close}
        />
      ) : (
        <Button
          size="small"
          icon={<BookmarkPlus size={14} aria-hidden />}
          disabled={!isEnabled}
          aria-describedby={whyNot === null ? undefined : 'why-no-baseline'}
          onClick={naming.open}
        >
          Name a baseline…
        </Button>
      )}
      {whyNot !== null && (
        <p id="why-no-baseline" className={styles.quiet}>
          {whyNot}
        </p>
      )}
    </div>
  );
}

function Compared({ derived, id, baseline }: { derived: Derived; id: BaselineId; baseline: Baseline }) {
  const viewStore = useViewStore();
  const changes = knownBaselineChanges(derived, baseline);
  const { plan, today } = derived;
  const isCompared = useView((view) => view.comparedId === id);
  const target = targetChangeText(changes, today);
  const isSame = changes.changes.length === 0 && target === '';

  async function copy(): Promise<void> {
    const isCopied = await copyText(baselineMarkdown({ plan, today, baseline, changes }));
    viewStore.toast(isCopied ? 'Copied as Markdown.' : 'The text could not be copied.');
  }

  function toggle(): void {
    viewStore.compareWith(isCompared ? null : id);
    if (!isCompared && viewStore.getState().screen !== 'board') viewStore.show('board');
    viewStore.say(
      isCompared ? 'The board is not compared any more.' : 'Cards that moved say on the board where they were.',
    );
  }

  return (
    <>
      <div className={styles.summary}>
        <p className={styles.counts} role="status">
          {changeCountsText(changes)}
        </p>
        {target !== '' && <p>{target}</p>}
        <div className={styles.buttons}>
          <Button
            size="small"
            aria-pressed={isCompared}
            className={isCompared ? styles.pressed : undefined}
            onClick={toggle}
          >
            Show on the board
          </Button>
          <Button size="small" disabled={isSame} onClick={() => void copy()}>
            Copy as Markdown
          </Button>
        </div>
      </div>
      <ChangeGroups key={id} derived={derived} changes={changes} />
    </>
  );
}
