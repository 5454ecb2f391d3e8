import { History } from 'lucide-react';
import type { Derived } from '../../shared/derive.ts';
import { baselineName, changeCountsText } from '../../shared/words/baseline-text.ts';
import { useAction } from '../actions/hooks.ts';
import { Button } from '../ui/button.tsx';
import { useView, useViewStore } from '../view/hooks.ts';
import styles from './compared-bar.module.css';
import { type Compared, useCompared } from './use-compared.ts';

/** Above the board as long as it is compared with a baseline: with which, what changed in all, and the way out. */
export function ComparedBar({ derived }: { derived: Derived }) {
  const compared = useCompared(derived);
  // The place of the bar is there without it too, so that tray and weeks keep theirs.
  return (
    <div className={styles.place}>
      {compared !== null && <OpenBar compared={compared} name={baselineName(compared.baseline, derived.today)} />}
    </div>
  );
}

function OpenBar({ compared, name }: { compared: Compared; name: string }) {
  const viewStore = useViewStore();
  const { perform } = useAction('stop-comparing');
  const isListed = useView((view) => view.panel?.kind === 'baselines');
  return (
    <section className={styles.bar} aria-label="Comparison">
      <History size={14} className={styles.sign} aria-hidden />
      <p className={styles.text}>
        Compared with <bdi className={styles.name}>{name}</bdi>
        <span className={styles.counts}> · {changeCountsText(compared.changes)}</span>
      </p>
      {!isListed && (
        <Button size="small" look="quiet" onClick={() => viewStore.openPanel({ kind: 'baselines' })}>
          List the changes
        </Button>
      )}
      <Button
        size="small"
        look="quiet"
        onClick={() => {
          perform();
          document.querySelector<HTMLElement>('main')?.focus();
        }}
      >
        Stop comparing
      </Button>
    </section>
  );
}
