import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Command } from '../../shared/plan/commands.ts';
import type { Finding } from '../../shared/slicing/finding.ts';
import { RULES } from '../../shared/slicing/rules.ts';
import { countText, oneLine } from '../../shared/words/en.ts';
import { showSlice } from '../actions/finding-actions.ts';
import { FindingLine } from '../actions/finding-line.tsx';
import { offerUndo } from '../actions/offer-undo.ts';
import { useDerived, useJudged, usePlan, usePlanState, usePlanStore } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { type FindingGroup, findingKey, SCHEDULE_GROUP } from '../view/finding-list.ts';
import { toneOf } from '../view/finding-tone.ts';
import { useView, useViewStore } from '../view/hooks.ts';
import type { ViewState } from '../view/view-state.ts';
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

/** What one rule found of one level: its name, why it asks, and each finding with its slice. */
export function FindingGroupSection({ group, walkedTo }: FindingGroupProps) {
  const { name, why } = namesOf(group);
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const current = useView((view) => view.finding);
  const currentKey = current?.key ?? null;
  // A group that was closed opens again when the walk comes to a finding in it.
  const [closedAt, setClosedAt] = useState<{ readonly current: ViewState['finding'] } | null>(null);
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const id = useId();
  // What was walked to is shown, wherever it stands, and so is what moves up to its place when it is mended; near the
  // beginning with all that stands before it.
  const isNear = walkedTo < SHOWN_MORE && walkedTo <= group.findings.length;
  const first = isNear ? Math.max(limit, walkedTo + 2) : limit;
  const shown = group.findings.filter((_, place) => place < first || Math.abs(place - walkedTo) < 2);
  const left = group.findings.length - shown.length;
  const isWalkedInto = current !== closedAt?.current && shown.some((finding) => findingKey(finding) === currentKey);
  const isShown = closedAt === null || isWalkedInto;
  return (
    <section className={styles.group} aria-labelledby={`${id}-name`}>
      <h3 className={styles.heading}>
        <button
          type="button"
          id={`${id}-name`}
          className={styles.name}
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => setClosedAt(isShown ? { current } : null)}
        >
          <ChevronRight size={13} className={classNames(styles.sign, isShown && styles.open)} aria-hidden />
          <span className={classNames(styles.dot, styles[group.tone])} aria-hidden />
          <span className={styles.text}>{name}</span>
          <span className={styles.count}>{countText(group.findings.length, group.level)}</span>
        </button>
      </h3>
      <div id={id} hidden={!isShown}>
        {isShown && (
          <>
            <p className={styles.why}>{why}</p>
            {group.isUnsized && !isReadOnly && <SizeAll group={group} />}
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

function namesOf({ id, isUnsized }: FindingGroup): { readonly name: string; readonly why: string } {
  if (id === SCHEDULE_GROUP) return OF_THE_SCHEDULE;
  return isUnsized ? { ...RULES[id], name: 'Not sized yet' } : RULES[id];
}

/** For all slices of a group that have no size: the same size for all of them, or the way out of the board. */
function SizeAll({ group }: { group: FindingGroup }) {
  const plan = usePlan((all) => all);
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const slices = group.findings.flatMap(({ sliceId }) => (sliceId === null ? [] : (plan.slices[sliceId] ?? [])));
  const ids = slices.map(({ id }) => id);
  const toPark = slices.filter(({ status, stage }) => status === 'open' && stage === 'board');
  const [id] = ids;
  if (id === undefined || ids.length < 2) return null;

  function parkAll(): void {
    const commands = toPark.map((slice): Command => ({ type: 'slice.stage', id: slice.id, stage: 'later' }));
    const done = planStore.execute({ type: 'batch', commands });
    offerUndo(planStore, viewStore, `${countText(toPark.length, 'slice')} parked in Later.`, done);
  }

  return (
    <p className={styles.forAll}>
      <Button size="small" onClick={() => viewStore.openDialog({ kind: 'size', id, ids, thenMoveTo: null })}>
        Size all {ids.length}…
      </Button>
      {toPark.length > 1 && (
        <Button size="small" onClick={parkAll}>
          {toPark.length === ids.length ? 'Park all' : `Park ${toPark.length}`}
        </Button>
      )}
    </p>
  );
}

function FindingItem({ finding, isCurrent }: { finding: Finding; isCurrent: boolean }) {
  const tone = useJudged((judged) => toneOf(judged, finding));
  return (
    <li
      className={classNames(styles.finding, styles[tone])}
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
  const title = useJudged(({ plan }) => (sliceId === null ? '' : oneLine(plan.slices[sliceId]?.title ?? '')));
  if (sliceId === null) return null;
  return (
    <button type="button" className={styles.about} dir="auto" onClick={() => showSlice(derived, sliceId, viewStore)}>
      <span className="visually-hidden">Go to </span>
      {title || 'Untitled slice'}
    </button>
  );
}
