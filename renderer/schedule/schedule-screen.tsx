import { PanelRight } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Derived } from '../../shared/derive.ts';
import { useDerived } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useViewStore } from '../view/hooks.ts';
import { ExportPane } from './export-pane.tsx';
import { PrintHeading } from './print-heading.tsx';
import styles from './schedule-screen.module.css';
import { WaitingLists } from './waiting-lists.tsx';
import { WeekSection } from './week-section.tsx';

/** The weekly delivery schedule as a page to read, and beside it the text that is handed out. */
export function ScheduleScreen() {
  const derived = useDerived((all) => all);
  const [isPaneOpen, setPaneOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);

  function closePane(): void {
    setPaneOpen(false);
    toggle.current?.focus();
  }

  return (
    <div className={styles.screen}>
      <section className={styles.document} aria-label="Schedule">
        <h1 className={classNames('visually-hidden', styles.name)}>Schedule</h1>
        <PrintHeading derived={derived} />
        <div className={styles.toggle}>
          <Button
            ref={toggle}
            size="small"
            icon={<PanelRight size={15} aria-hidden />}
            aria-expanded={isPaneOpen}
            onClick={() => setPaneOpen(!isPaneOpen)}
          >
            Export
          </Button>
        </div>
        <Weeks derived={derived} />
        <WaitingLists derived={derived} />
      </section>
      <ExportPane derived={derived} isOpen={isPaneOpen} onClose={closePane} />
    </div>
  );
}

function Weeks({ derived }: { derived: Derived }) {
  const weeks = derived.weeks.filter((week) => week.deliveries > 0);
  if (weeks.length === 0) return <Empty />;
  return weeks.map((week) => <WeekSection key={week.week} derived={derived} view={week} />);
}

function Empty() {
  const viewStore = useViewStore();
  return (
    <div className={styles.empty}>
      <h2 className={styles.emptyTitle}>Nothing is delivered on any day yet</h2>
      <p className={styles.emptyText}>
        As soon as a slice takes at most one day it gets a delivery day, and stands here with whom it is for.
      </p>
      <Button look="primary" onClick={() => viewStore.show('slice')}>
        Go to Slice
      </Button>
    </div>
  );
}
