import { Ellipsis } from 'lucide-react';
import type { KeyboardEvent, MouseEvent, Ref } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import { longDayText, sentence } from '../../shared/words/en.ts';
import { classNames } from '../ui/class-names.ts';
import { Dot } from '../ui/dot.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { CutBar } from './cut-bar.tsx';
import { GateDots, gateText } from './gate-dots.tsx';
import { PlanMenu } from './plan-menu.tsx';
import type { ReadablePlan } from './plan-order.ts';
import styles from './plan-row.module.css';
import {
  contactLine,
  forecastDayText,
  goalText,
  nextDelivery,
  progressLine,
  spokenPlan,
  targetText,
} from './plan-words.ts';
import type { PlanDoors } from './use-plan-doors.ts';

type PlanRowProps = {
  summary: ReadablePlan;
  today: Day;
  /** The plan that the other screens show. */
  isOpen: boolean;
  isOpening: boolean;
  /** The row that Tab reaches; the arrows go on to the others. */
  isTabStop: boolean;
  ref: Ref<HTMLButtonElement>;
  doors: PlanDoors;
  onMenu: (event: MouseEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: () => void;
};

/** A plan as one line: a button as large as the line, and a menu beside it. */
export function PlanRow(props: PlanRowProps) {
  const { summary, today, isOpen, isOpening, isTabStop, ref, doors, onMenu, onKeyDown, onFocus } = props;
  const { planId, plan, fileName } = summary;
  const next = nextDelivery(plan, today);
  const goal = goalText(plan);
  const target = targetText(plan, today);
  return (
    <li className={classNames(styles.row, isOpen && styles.open)} aria-busy={isOpening || undefined}>
      <button
        ref={ref}
        type="button"
        className={styles.line}
        data-entry={planId}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={spokenPlan(plan, gateText(plan.gate), today)}
        aria-current={isOpen || undefined}
        title={fileName}
        onClick={() => void doors.open(planId)}
        onContextMenu={onMenu}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <span className={styles.goal}>
          <b dir="auto">{plan.title === '' ? 'Plan without a title' : plan.title}</b>
          <small title={forecastDayText(plan) ?? undefined}>
            {goal !== '' && (
              <span className={styles.statement} dir="auto">
                {goal} ·
              </span>
            )}
            <span>{goal === '' ? sentence(target) : target}</span>
          </small>
        </span>
        <GateDots gate={plan.gate} />
        <span>
          <CutBar leaves={plan.leaves} delivered={plan.delivered} hasNext={plan.nextDelivery !== null} />
          <small>{progressLine(plan)}</small>
        </span>
        <span className={classNames(styles.next, next.day === null && styles.none)}>
          {next.day ?? 'none'}
          <small dir="auto">{next.note}</small>
        </span>
        <span className={styles.risks}>
          <Dot tone={plan.redDots > 0 ? 'risk' : 'off'} size={12} />
          {plan.redDots}
        </span>
        <span
          className={classNames(plan.lastContact === null && styles.none)}
          title={plan.lastContact === null ? undefined : longDayText(plan.lastContact)}
        >
          {contactLine(plan.lastContact, today)}
        </span>
      </button>
      <span className={styles.more}>
        <Menu
          align="end"
          trigger={
            <IconButton
              label={`More for ${plan.title === '' ? fileName : plan.title}`}
              size="small"
              icon={<Ellipsis size={16} aria-hidden />}
              onFocus={onFocus}
            />
          }
        >
          <PlanMenu summary={summary} doors={doors} />
        </Menu>
      </span>
    </li>
  );
}
