import { useId } from 'react';
import type { Derived } from '../../shared/derive.ts';
import type { Slice } from '../../shared/plan/plan.ts';
import { isThick } from '../../shared/plan/tree.ts';
import { type Fix, findingFix, noDayFix } from '../../shared/schedule/finding-fix.ts';
import { whyNotEarlier } from '../../shared/schedule/reasons.ts';
import { sentence } from '../../shared/words/en.ts';
import { findingText, noDayText } from '../../shared/words/finding-text.ts';
import { fixText } from '../../shared/words/fix-text.ts';
import { reasonText } from '../../shared/words/reason-text.ts';
import { useDerived, usePlanStore } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { useViewStore } from '../view/hooks.ts';
import styles from './checks.module.css';
import { focusField } from './focus-field.ts';
import { useInspector } from './inspector-context.ts';
import { useOpenGroups } from './open-groups.ts';

type Check = { readonly level: 'error' | 'warning' | 'hint'; readonly text: string; readonly fix: Fix };

/** What the schedule noticed about the slice, each with what would mend it. */
export function Checks({ slice }: { slice: Slice }) {
  const derived = useDerived((all) => all);
  const labelId = useId();
  const checks = checksOf(derived, slice);
  if (checks.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={labelId}>
      <h3 id={labelId} className={styles.label}>
        Checks
      </h3>
      <ul className={styles.checks}>
        {checks.map((check) => (
          <li key={check.text} className={classNames(styles.check, styles[check.level])}>
            {check.level === 'error' && <span className="visually-hidden">Error: </span>}
            {check.text} <FixButton fix={check.fix} text={fixText(check.fix, derived.plan)} />
          </li>
        ))}
      </ul>
    </section>
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

function checksOf({ plan, tree, schedule, findingsBySlice }: Derived, slice: Slice): readonly Check[] {
  const checks: Check[] = (findingsBySlice.get(slice.id) ?? []).map((finding) => ({
    level: finding.level,
    text: findingText(finding, plan),
    fix: findingFix(plan, finding),
  }));
  const noDay = schedule.noDay.get(slice.id);
  if (noDay !== undefined) {
    checks.push({ level: 'warning', text: `No day yet. ${noDayText(noDay, plan)}`, fix: noDayFix(noDay) });
  }
  const isAhead = tree.isLeaf(slice.id) && slice.stage === 'board' && slice.status === 'open';
  if (isAhead && isThick(slice)) {
    const text =
      slice.quarterDays === null
        ? 'Not sized yet: only what takes a day at most gets a day.'
        : 'Thicker than a day: it gets a day when it is cut.';
    checks.push({ level: 'hint', text, fix: { kind: 'field', field: 'quarterDays' } });
  }
  return checks;
}

/** Does what mends the finding, or leads to where it can be mended. */
function FixButton({ fix, text }: { fix: Fix; text: string }) {
  const { goTo, isReadOnly } = useInspector();
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const groups = useOpenGroups();
  if (isReadOnly && fix.kind === 'command') return null;

  function perform(): void {
    switch (fix.kind) {
      case 'command':
        void planStore.execute(fix.command);
        viewStore.say(`${text}: done.`);
        return;
      case 'slice':
        goTo(fix.id);
        return;
      case 'field':
        if (fix.field === 'skills' || fix.field === 'sourceIds') groups.setState({ details: true });
        focusField(fix.field);
    }
  }
  return (
    <button type="button" className={styles.fix} onClick={perform}>
      {text}
    </button>
  );
}
