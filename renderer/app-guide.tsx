import { ArrowRight, X } from 'lucide-react';
import styles from './app-guide.module.css';
import { usePlanState } from './plan/hooks.ts';
import { Button } from './ui/button.tsx';
import { IconButton } from './ui/icon-button.tsx';
import { useView, useViewStore } from './view/hooks.ts';
import type { Screen } from './view/view-state.ts';

type Step = { readonly screen: Screen; readonly name: string; readonly tryNow: string };

const STEPS: readonly Step[] = [
  {
    screen: 'slice',
    name: 'Cut',
    tryNow:
      '“Score every donor nightly” is five days thick. Go to the end of its title, press Enter, then Tab, and write down a thinner first part.',
  },
  {
    screen: 'board',
    name: 'Lay out',
    tryNow: 'Drag a card to another day. Before you let go, the board says what else moves. Undo takes it back.',
  },
  {
    screen: 'schedule',
    name: 'Hand out',
    tryNow: 'This is what everybody else gets, week by week. Copy it as Markdown, or save it.',
  },
];

/** After the sample was opened: one quiet line that leads through the real screens, until it is closed for good. */
export function AppGuide() {
  const viewStore = useViewStore();
  const screen = useView((view) => view.screen);
  const guidedId = useView((view) => view.guide.planId);
  const openId = usePlanState((state) => state.opened?.planId ?? null);
  const place = STEPS.findIndex((step) => step.screen === screen);
  const step = STEPS[place];
  if (guidedId === null || guidedId !== openId || step === undefined) return null;
  const next = STEPS[place + 1];
  return (
    <section className={styles.guide} aria-label="Three steps through the sample">
      <ol className={styles.steps}>
        {STEPS.map(({ screen: of, name }, number) => (
          <li key={of}>
            <button
              type="button"
              className={styles.step}
              aria-current={of === screen ? 'step' : undefined}
              onClick={() => viewStore.show(of)}
            >
              <span className={styles.number}>{number + 1}</span> {name}
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.text}>{step.tryNow}</p>
      {next !== undefined && (
        <Button size="small" onClick={() => viewStore.show(next.screen)}>
          Next: {next.name} <ArrowRight size={13} aria-hidden />
        </Button>
      )}
      {next === undefined && (
        <Button size="small" onClick={viewStore.endGuide}>
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
