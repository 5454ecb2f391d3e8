import { ArrowRight, X } from 'lucide-react';
import styles from './app-guide.module.css';
import { AppGuideStep } from './app-guide-step.tsx';
import { usePlanState } from './plan/hooks.ts';
import { Button } from './ui/button.tsx';
import { IconButton } from './ui/icon-button.tsx';
import { useView, useViewStore } from './view/hooks.ts';
import type { Screen } from './view/view-state.ts';

type Step = { readonly screen: Screen; readonly name: string };

const STEPS: readonly Step[] = [
  { screen: 'slice', name: 'Cut' },
  { screen: 'board', name: 'Lay out' },
  { screen: 'schedule', name: 'Hand out' },
];

/**
 * After the sample was opened: one quiet line that leads through the real screens, until it is closed for good. The
 * first step is a whole cut, in five small ones, and takes about three minutes.
 */
export function AppGuide() {
  const viewStore = useViewStore();
  const screen = useView((view) => view.screen);
  const guidedId = useView((view) => view.guide.planId);
  const openId = usePlanState((state) => state.opened?.planId ?? null);
  const place = STEPS.findIndex((step) => step.screen === screen);
  if (guidedId === null || guidedId !== openId || place < 0) return null;
  const next = STEPS[place + 1];

  function end(): void {
    viewStore.endGuide();
    viewStore.toast(
      'That was the whole way: cut, laid out, handed out. Now a plan of your own, or go on with this one.',
    );
  }

  return (
    <section className={styles.guide} aria-label="Three steps through the sample">
      <ol className={styles.steps}>
        {STEPS.map(({ screen: of, name }, number) => (
          <li key={of}>
            <button
              type="button"
              className={styles.step}
              aria-current={of === screen ? 'step' : undefined}
              title={name}
              onClick={() => viewStore.show(of)}
            >
              <span className={styles.number}>{number + 1}</span> <span className={styles.stepName}>{name}</span>
            </button>
          </li>
        ))}
      </ol>
      {/* Anew for another plan: what was chosen there is not chosen here. */}
      <AppGuideStep key={openId} screen={screen} />
      {next !== undefined && (
        <Button size="small" onClick={() => viewStore.show(next.screen)}>
          Next: {next.name} <ArrowRight size={13} aria-hidden />
        </Button>
      )}
      {next === undefined && (
        <Button size="small" onClick={end}>
          Done
        </Button>
      )}
      <IconButton
        size="small"
        label="Close the three steps for good"
        icon={<X size={15} aria-hidden />}
        onClick={viewStore.endGuide}
      />
    </section>
  );
}
