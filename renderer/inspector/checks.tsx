import { useEffect, useId, useRef } from 'react';
import type { Slice } from '../../shared/plan/plan.ts';
import { noDayFix } from '../../shared/schedule/finding-fix.ts';
import { whyNotEarlier } from '../../shared/schedule/reasons.ts';
import type { NoDayReason } from '../../shared/schedule/schedule-types.ts';
import type { Finding } from '../../shared/slicing/finding.ts';
import { RULES } from '../../shared/slicing/rules.ts';
import { countText, sentence } from '../../shared/words/en.ts';
import { noDayText } from '../../shared/words/finding-text.ts';
import { fixText } from '../../shared/words/fix-text.ts';
import { reasonText } from '../../shared/words/reason-text.ts';
import { FindingLine } from '../actions/finding-line.tsx';
import { performFix } from '../actions/perform-fix.ts';
import { silencedIn, speakAgain } from '../actions/quiet-rules.ts';
import { useDerived, useJudged, usePlan, usePlanStore } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { findingKey } from '../view/finding-list.ts';
import { toneOf } from '../view/finding-tone.ts';
import { useView, useViewStore } from '../view/hooks.ts';
import styles from './checks.module.css';
import { useInspector } from './inspector-context.ts';

const NO_FINDINGS: readonly never[] = [];

/** What was noticed about the slice, the gravest first, each with what would mend it. */
export function Checks({ slice }: { slice: Slice }) {
  const findings = useJudged(({ findingsBySlice }) => findingsBySlice.get(slice.id) ?? NO_FINDINGS);
  const noDay = useDerived(({ schedule }) => schedule.noDay.get(slice.id));
  const labelId = useId();
  const section = useRef<HTMLElement>(null);
  const walkedTo = useView((view) => view.finding);
  const isHere = walkedTo !== null && findings.some((finding) => findingKey(finding) === walkedTo.key);
  // Whoever came here for what was found sees it, also where the window is low.
  useEffect(() => {
    if (walkedTo !== null && isHere) section.current?.scrollIntoView?.({ block: 'nearest' });
  }, [walkedTo, isHere]);
  if (findings.length === 0 && noDay === undefined && slice.silenced.length === 0) return null;
  return (
    <section ref={section} className={styles.section} aria-labelledby={labelId}>
      <h3 id={labelId} className={styles.label}>
        Checks
      </h3>
      <ul className={styles.checks}>
        {findings.map((finding) => (
          <Check key={findingKey(finding)} finding={finding} />
        ))}
        {noDay !== undefined && !(noDay.code === 'circle' && findings.some(isCircle)) && (
          <li className={classNames(styles.check, styles.warning)}>
            <NoDay slice={slice} reason={noDay} />
          </li>
        )}
      </ul>
      <Silenced slice={slice} />
    </section>
  );
}

function Check({ finding }: { finding: Finding }) {
  const tone = useJudged((judged) => toneOf(judged, finding));
  return (
    <li className={classNames(styles.check, styles[tone])}>
      <FindingLine finding={finding} />
    </li>
  );
}

/** The same circle, told with what would break it. */
function isCircle(finding: Finding): boolean {
  return 'rule' in finding && finding.rule === 'I1';
}

function NoDay({ slice, reason }: { slice: Slice; reason: NoDayReason }) {
  const plan = usePlan((all) => all);
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const { isReadOnly } = useInspector();
  const fix = noDayFix(plan, reason);
  const text = fixText(fix, plan);
  return (
    <>
      No day yet. {noDayText(reason, plan)}{' '}
      {(!isReadOnly || fix.kind !== 'command') && (
        <button
          type="button"
          className={styles.fix}
          onClick={() => performFix(fix, slice.id, text, { planStore, viewStore })}
        >
          {text}
        </button>
      )}
    </>
  );
}

/** What the slice is not asked about any more, and why. */
function Silenced({ slice }: { slice: Slice }) {
  const { isReadOnly } = useInspector();
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const silenced = silencedIn({ slices: { [slice.id]: slice } });
  if (silenced.length === 0) return null;
  return (
    <details className={styles.silenced}>
      <summary>{countText(silenced.length, 'silenced check')}</summary>
      <ul className={styles.checks}>
        {silenced.map((one) => (
          <li key={one.rule} className={styles.check}>
            {RULES[one.rule].name}
            {one.reason !== '' && <bdi>: {one.reason}</bdi>}{' '}
            {!isReadOnly && (
              <button type="button" className={styles.fix} onClick={() => speakAgain(one, { planStore, viewStore })}>
                Bring it back
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Why it does not stand earlier, reason by reason. */
export function WhyNotEarlier({ slice }: { slice: Slice }) {
  const { goTo } = useInspector();
  const labelId = useId();
  const derived = useDerived((all) => all);
  const reasons = whyNotEarlier(derived.plan, derived.schedule, slice.id);
  if (reasons.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={labelId}>
      <h3 id={labelId} className={styles.label}>
        Why not earlier
      </h3>
      <ul className={styles.reasons}>
        {reasons.map((reason) => {
          const text = sentence(reasonText(reason, derived.plan));
          const id = reason.code === 'waits-for-need' ? reason.needId : null;
          return (
            <li key={text}>
              {id === null ? (
                `${text}.`
              ) : (
                <button type="button" className={styles.reasonLink} onClick={() => goTo(id)}>
                  {text}.
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
