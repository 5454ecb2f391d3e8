import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Finding } from '../../shared/slicing/finding.ts';
import { RULES } from '../../shared/slicing/rules.ts';
import { countText, oneLine } from '../../shared/words/en.ts';
import { showSlice } from '../actions/finding-actions.ts';
import { FindingLine } from '../actions/finding-line.tsx';
import { useDerived, usePlan } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { type FindingGroup, findingKey, SCHEDULE_GROUP } from '../view/finding-list.ts';
import { useView, useViewStore } from '../view/hooks.ts';
import styles from './finding-group.module.css';

/** So many findings of one rule are shown at first, and so many more at a time: two thousand would be none. */
const SHOWN_AT_FIRST = 5;
const SHOWN_MORE = 50;

const OF_THE_SCHEDULE = {
  name: 'Days and promises',
  why: 'What the order, the pins and the calendar make of the plan.',
};

type FindingGroupProps = {
  group: FindingGroup;
  /** Where the walk has come to, counted from the first finding of the group; it may lie outside of it. */
  walkedTo: number;
};

/** What one rule found: its name, why it asks, and each finding with its slice. */
export function FindingGroupSection({ group, walkedTo }: FindingGroupProps) {
  const { name, why } = group.id === SCHEDULE_GROUP ? OF_THE_SCHEDULE : RULES[group.id];
  const currentKey = useView((view) => view.finding?.key ?? null);
  const [isOpen, setOpen] = useState(true);
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const id = useId();
  // What was walked to is shown, wherever it stands, and so is what moves up to its place when it is mended; near the
  // beginning with all that stands before it.
  const isNear = walkedTo < SHOWN_MORE && walkedTo <= group.findings.length;
  const first = isNear ? Math.max(limit, walkedTo + 2) : limit;
  const shown = group.findings.filter((_, place) => place < first || Math.abs(place - walkedTo) < 2);
  const left = group.findings.length - shown.length;
  const isShown = isOpen || shown.some((finding) => findingKey(finding) === currentKey);
  return (
    <section className={styles.group} aria-labelledby={`${id}-name`}>
      <h3 className={styles.heading}>
        <button
          type="button"
          id={`${id}-name`}
          className={styles.name}
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight size={13} className={classNames(styles.sign, isShown && styles.open)} aria-hidden />
          <span className={classNames(styles.dot, styles[group.level])} aria-hidden />
          <span className={styles.text}>{name}</span>
          <span className={styles.count}>{levelsText(group)}</span>
        </button>
      </h3>
      <div id={id} hidden={!isShown}>
        {isShown && (
          <>
            <p className={styles.why}>{why}</p>
            <ul className={styles.findings}>
              {shown.map((finding) => (
                <FindingItem
                  key={findingKey(finding)}
                  finding={finding}
                  isCurrent={findingKey(finding) === currentKey}
                />
              ))}
            </ul>
            {left > 0 && (
              <Button
                size="small"
                look="quiet"
                className={styles.more}
                onClick={() => setLimit(limit === SHOWN_AT_FIRST ? SHOWN_MORE : limit + SHOWN_MORE)}
              >
                Show {Math.min(left, limit === SHOWN_AT_FIRST ? SHOWN_MORE - SHOWN_AT_FIRST : SHOWN_MORE)} more of{' '}
                {group.findings.length}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function FindingItem({ finding, isCurrent }: { finding: Finding; isCurrent: boolean }) {
  return (
    <li
      className={classNames(styles.finding, styles[finding.level])}
      data-finding
      tabIndex={-1}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <FindingLine finding={finding}>{finding.sliceId !== null && <About finding={finding} />}</FindingLine>
    </li>
  );
}

/** The slice, as the way to it. */
function About({ finding: { sliceId } }: { finding: Finding }) {
  const derived = useDerived((all) => all);
  const viewStore = useViewStore();
  const title = usePlan((plan) => (sliceId === null ? '' : oneLine(plan.slices[sliceId]?.title ?? '')));
  if (sliceId === null) return null;
  return (
    <button type="button" className={styles.about} dir="auto" onClick={() => showSlice(derived, sliceId, viewStore)}>
      <span className="visually-hidden">Go to </span>
      {title || 'Untitled slice'}
    </button>
  );
}

/** `3 errors, 2 hints`: a group has one rule, and its findings may be graded. */
function levelsText({ findings }: FindingGroup): string {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  const parts = (['error', 'warning', 'hint'] as const).flatMap((level) => {
    const found = count(level);
    return found === 0 ? [] : countText(found, level);
  });
  return parts.join(', ');
}
