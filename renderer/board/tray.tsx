import { memo, type ReactNode, useMemo } from 'react';
import type { Derived } from '../../shared/derive.ts';
import type { Slice } from '../../shared/plan/plan.ts';
import { dayCountText } from '../../shared/words/en.ts';
import { noDayText } from '../../shared/words/finding-text.ts';
import { classNames } from '../ui/class-names.ts';
import { CardList } from './card-list.tsx';
import { cardView } from './card-view.ts';
import { useDropArea } from './drag-library.tsx';
import { useMoving } from './moving-store.ts';
import { MOST_IN_TRAY } from './shown-cards.ts';
import styles from './tray.module.css';

/** What waits beside the weeks: thick slices, thin ones without a day, parked ones. */
export const Tray = memo(function Tray({ derived }: { derived: Derived }) {
  const { stillToSlice, noDay, later } = derived.tray;
  return (
    <aside className={styles.tray} aria-label="Not on a day">
      <TraySection title="Still to slice" figure={stillToSliceFigure(stillToSlice)}>
        <p className={styles.about}>
          {stillToSlice.length === 0
            ? 'Nothing: every slice fits into a day.'
            : 'Thicker than a day, or not sized. Size one, or cut it.'}
        </p>
        <Cards derived={derived} items={stillToSlice.map((slice) => ({ slice }))} />
      </TraySection>
      {noDay.length > 0 && (
        <TraySection title="No day yet" figure={String(noDay.length)}>
          <Cards
            derived={derived}
            items={noDay.map(({ slice, reason }) => ({ slice, footnote: noDayText(reason, derived.plan) }))}
          />
        </TraySection>
      )}
      <LaterSection count={later.length}>
        <Cards derived={derived} items={later.map((slice) => ({ slice }))} />
      </LaterSection>
    </aside>
  );
});

function TraySection({ title, figure, children }: { title: string; figure: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>
        {title} <span className={styles.figure}>{figure}</span>
      </h2>
      {children}
    </section>
  );
}

/** The one section that takes cards: what is dropped here is parked. */
function LaterSection({ count, children }: { count: number; children: ReactNode }) {
  const area = useMemo(() => ({ kind: 'later' }) as const, []);
  const dropRef = useDropArea(area, false);
  const isAimedAt = useMoving((moving) => moving.area?.kind === 'later');
  return (
    <section
      ref={dropRef}
      className={classNames(styles.section, styles.later, isAimedAt && styles.aimedAt)}
      aria-label="Later"
    >
      <h2 className={styles.heading}>
        Later <span className={styles.figure}>{count}</span>
      </h2>
      {count === 0 && <p className={styles.about}>Drop a slice here to park it: no day, not in the forecast.</p>}
      {children}
    </section>
  );
}

type Item = { readonly slice: Slice; readonly footnote?: string };

function Cards({ derived, items }: { derived: Derived; items: readonly Item[] }) {
  const cards = items.map(({ slice, ...more }) => ({ ...cardView(derived, slice), ...more }));
  return <CardList cards={cards} most={MOST_IN_TRAY} day={null} className={styles.cards} />;
}

/** `3 · 11 d`; slices without a size are a question mark in the sum. */
function stillToSliceFigure(slices: readonly Slice[]): string {
  const quarterDays = slices.reduce((sum, slice) => sum + (slice.quarterDays ?? 0), 0);
  const isOpenEnded = slices.some((slice) => slice.quarterDays === null);
  const size = [quarterDays > 0 ? `${dayCountText(quarterDays)} d` : '', isOpenEnded ? '?' : ''].filter(Boolean);
  return [String(slices.length), size.join(' + ')].filter(Boolean).join(' · ');
}
