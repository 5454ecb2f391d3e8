import { FileDown, ListFilter, ListFilterPlus, PanelRight, Redo2, Search, Undo2, UserRound } from 'lucide-react';
import type { Ref } from 'react';
import { runningReview } from '../shared/plan/running-review.ts';
import { useAction } from './actions/hooks.ts';
import { AppGate } from './app-gate.tsx';
import styles from './app-header.module.css';
import { AppSaved } from './app-saved.tsx';
import { AppTimeMenu } from './app-time-menu.tsx';
import { usePlan, usePlanState } from './plan/hooks.ts';
import { Button } from './ui/button.tsx';
import { IconButton } from './ui/icon-button.tsx';
import { Kbd } from './ui/kbd.tsx';
import { Tooltip } from './ui/tooltip.tsx';
import { isNoFilter } from './view/filter.ts';
import { useView, useViewStore } from './view/hooks.ts';
import { isOnly, meIn } from './view/me.ts';
import type { Screen } from './view/view-state.ts';

type AppHeaderProps = {
  screen: Screen | 'starting';
  /** Where the screen puts its own actions. */
  onSlot: Ref<HTMLDivElement>;
};

/** The bar at the top: which plan this is, whether it is a project, whether it is saved, undo and redo. */
export function AppHeader({ screen, onSlot }: AppHeaderProps) {
  return (
    <header className={styles.bar}>
      {screen === 'plans' && <PlansBar />}
      {screen !== 'plans' && screen !== 'starting' && <PlanBar screen={screen} />}
      <div ref={onSlot} className={styles.slot} />
    </header>
  );
}

function PlansBar() {
  return (
    <>
      <h1 className={styles.title}>Plans</h1>
      <span className={styles.spacer} />
      <CommandField />
    </>
  );
}

function PlanBar({ screen }: { screen: Screen }) {
  const viewStore = useViewStore();
  return (
    <>
      <PlanTitle />
      <AppGate />
      <AppSaved />
      <span className={styles.spacer} />
      {screen === 'board' && <FilterButton />}
      {screen === 'board' && <MineButton />}
      {(screen === 'board' || screen === 'slice') && <InspectorButton />}
      <AppTimeMenu />
      <StepButton which="undo" />
      <StepButton which="redo" />
      <CommandField />
      <ReviewButton />
      {screen !== 'schedule' && (
        <Button
          look="primary"
          className={styles.export}
          icon={<FileDown size={15} aria-hidden />}
          onClick={() => viewStore.show('schedule')}
        >
          Export
        </Button>
      )}
    </>
  );
}

/** To the wall, with a record of what is said before it. */
function ReviewButton() {
  const { label, perform } = useAction('start-review');
  const isRunning = usePlan((plan) => runningReview(plan) !== null);
  // The banner below leads back to the one that runs.
  if (isRunning) return null;
  return (
    <Button className={styles.reviewing} title={label} onClick={perform}>
      {label}
    </Button>
  );
}

/** Looks like a field, and opens the one that searches everything. */
function CommandField() {
  const { shortcut, perform } = useAction('palette');
  return (
    <button
      type="button"
      className={styles.command}
      aria-haspopup="dialog"
      aria-keyshortcuts={shortcut}
      onClick={perform}
    >
      <Search size={15} aria-hidden />
      <span className={styles.commandText}>Search or run a command</span>
      {shortcut !== undefined && (
        <span className={styles.commandKeys} aria-hidden>
          <Kbd keys={shortcut} />
        </span>
      )}
    </button>
  );
}

function PlanTitle() {
  const title = usePlan((plan) => plan.title);
  const readOnly = usePlanState((state) => state.opened?.readOnly ?? null);
  const rename = useAction('rename-plan');
  const shown = title.trim() === '' ? 'Plan without a title' : title;
  if (readOnly !== null) {
    return (
      <h1 className={styles.title} dir="auto" title={title}>
        {shown}
      </h1>
    );
  }
  return (
    <h1 className={styles.title}>
      <Tooltip text={`${shown} (click to rename)`}>
        <button type="button" className={styles.rename} dir="auto" onClick={rename.perform}>
          {shown}
        </button>
      </Tooltip>
    </h1>
  );
}

function FilterButton() {
  const { label, shortcut, perform } = useAction('search');
  const isFiltered = useView(({ filter }) => !isNoFilter(filter));
  return (
    <IconButton
      label={isFiltered ? `${label} (some are hidden)` : label}
      shortcut={shortcut}
      icon={isFiltered ? <ListFilterPlus size={17} aria-hidden /> : <ListFilter size={17} aria-hidden />}
      onClick={perform}
    />
  );
}

/** Presses in while the board shows only what one person does. */
function MineButton() {
  const { label, shortcut, perform } = useAction('only-mine');
  const me = useView((view) => view.me);
  const id = usePlan((plan) => meIn(me, plan));
  const isOn = useView(({ filter }) => isOnly(filter, id));
  return (
    <IconButton
      label={label}
      shortcut={shortcut}
      aria-pressed={isOn}
      icon={<UserRound size={17} aria-hidden />}
      onClick={perform}
    />
  );
}

/** Pressed in while all about the selected slice is shown beside the screen. */
function InspectorButton() {
  const { shortcut, perform } = useAction('toggle-inspector');
  const isShown = useView((view) => view.isInspectorOpen && view.panel === null);
  return (
    <IconButton
      label="Inspector"
      shortcut={shortcut}
      aria-pressed={isShown}
      icon={<PanelRight size={17} aria-hidden />}
      onClick={perform}
    />
  );
}

function StepButton({ which }: { which: 'undo' | 'redo' }) {
  const { label, shortcut, isEnabled, perform } = useAction(which);
  const Icon = which === 'undo' ? Undo2 : Redo2;
  return (
    <IconButton
      label={label}
      shortcut={shortcut}
      icon={<Icon size={17} aria-hidden />}
      disabled={!isEnabled}
      onClick={perform}
    />
  );
}
