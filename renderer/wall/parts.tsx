import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { formatDay } from '../../shared/calendar/day.ts';
import type { Derived } from '../../shared/derive.ts';
import { countText, dateText, weekRangeText } from '../../shared/words/en.ts';
import { requestTitle } from '../../shared/words/request-text.ts';
import {
  decisionFactsText,
  problemFactsText,
  problemTitle,
  promisedToText,
  wallTitle,
  winFactsText,
  winsCountText,
} from '../../shared/words/wall-text.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useViewStore } from '../view/hooks.ts';
import { Lines } from './lines.tsx';
import styles from './parts.module.css';
import type { Stepping } from './use-stepping.ts';
import { WallLine } from './wall-line.tsx';
import type { DeliveryState, WallView } from './wall-view.ts';

type PartProps = { derived: Derived; view: WallView; stepping: Stepping };

/** From so many on the lines of a part are short ones, so that more of them are read at a glance. */
const MANY = 6;

/** What was delivered since the last meeting, who saw it and what was learned. */
export function WinPart({ view, stepping }: PartProps) {
  const { since } = view.wins;
  const items = view.parts.wins;
  return (
    <Part name={since === null ? 'Delivered so far' : 'Since the last review'} aside={winsCountText(view.wins)}>
      <Lines items={items} isMany={items.length > MANY}>
        {(item) =>
          item.kind === 'win' && (
            <WallLine key={item.key} item={item} stepping={stepping} facts={winFactsText(item.slice)} mark={<Tick />}>
              {wallTitle(item.slice)}
            </WallLine>
          )
        }
      </Lines>
      {items.length === 0 && (
        <p className={styles.none}>{since === null ? 'Nothing was delivered yet.' : 'Nothing was delivered since.'}</p>
      )}
    </Part>
  );
}

const STATES: { readonly [State in DeliveryState]: string } = {
  delivered: 'delivered',
  'at-risk': 'at risk',
  watched: 'watched',
  doing: 'being worked on',
  'not-promised': 'not promised',
  open: '',
};

/** What a week delivers, day by day. */
export function DeliveryPart({ derived, view, stepping, which }: PartProps & { which: 'thisWeek' | 'nextWeek' }) {
  const { plan, today } = derived;
  const items = view.parts[which];
  const range = weekRangeText(view[which], today, plan.calendar.workdays);
  const isThis = which === 'thisWeek';
  return (
    <Part
      name={isThis ? 'This week' : 'Next week'}
      aside={items.length > MANY ? `${countText(items.length, 'delivery', 'deliveries')} · ${range}` : range}
    >
      <Lines items={items} isMany={items.length > MANY}>
        {(item, before) =>
          item.kind === 'delivery' && (
            <WallLine
              key={item.key}
              item={item}
              stepping={stepping}
              day={{
                text: formatDay(item.day, 'EEE'),
                isToday: item.day === today,
                isRepeated: before?.kind === 'delivery' && before.day === item.day,
              }}
              facts={isThis && items.length <= MANY ? promisedToText(item.slice) : ''}
              mark={<StateMark state={item.state} />}
              spoken={STATES[item.state]}
            >
              {wallTitle(item.slice)}
            </WallLine>
          )
        }
      </Lines>
      {items.length === 0 && <p className={styles.none}>{emptyWeekText(derived, view, isThis)}</p>}
      {isThis && view.items.length === 0 && view.nextDelivery === null && <WayToDays />}
    </Part>
  );
}

/** Where nothing has a day there is nothing to step to: the board says of each slice why. */
function WayToDays() {
  const viewStore = useViewStore();
  return (
    <Button className={styles.go ?? ''} data-entry="" tabIndex={0} onClick={() => viewStore.show('board')}>
      See why on the board
    </Button>
  );
}

function emptyWeekText({ today }: Derived, { nextDelivery, parts }: WallView, isThis: boolean): string {
  const nothing = isThis ? 'Nothing is delivered in this week.' : 'Nothing is delivered next week.';
  if (isThis && parts.nextWeek.length > 0) return nothing;
  return nextDelivery === null
    ? `${nothing} Nothing that is still to come has a day.`
    : `${nothing} The next delivery is on ${dateText(nextDelivery, today)}.`;
}

/** What somebody has to help with. The only part of the wall that is red. */
export function ProblemPart({ derived, view, stepping }: PartProps) {
  const { plan, today } = derived;
  const items = view.parts.problems;
  return (
    <Part name="Problems" aside={String(items.length)} isBad={items.length > 0}>
      <Lines items={items} isMany={items.length > MANY} isLoose>
        {(item) =>
          item.kind === 'problem' && (
            <WallLine
              key={item.key}
              item={item}
              stepping={stepping}
              look="problem"
              facts={problemFactsText(item.problem, plan, today)}
            >
              {problemTitle(item.problem, plan, today)}
            </WallLine>
          )
        }
      </Lines>
      {items.length === 0 && <p className={styles.none}>No red dots, and nothing that holds up the next two weeks.</p>}
    </Part>
  );
}

/** Wishes that wait for their “yes, and…”. */
export function DecisionPart({ derived, view, stepping }: PartProps) {
  const items = view.parts.decisions;
  return (
    <Part name="Decisions needed" aside={items.length === 0 ? '' : String(items.length)}>
      <Lines items={items} isMany={items.length > MANY}>
        {(item) =>
          item.kind === 'decision' && (
            <WallLine
              key={item.key}
              item={item}
              stepping={stepping}
              facts={decisionFactsText(item.request, derived.today)}
            >
              {requestTitle(item.request)}
            </WallLine>
          )
        }
      </Lines>
      {items.length === 0 && <p className={styles.none}>None.</p>}
    </Part>
  );
}

type FrameProps = { name: string; aside: string; isBad?: boolean; children: ReactNode };

function Part({ name, aside, isBad = false, children }: FrameProps) {
  const headingId = useId();
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 className={styles.heading}>
        <span id={headingId}>{name}</span>
        <span className={classNames(styles.aside, isBad && styles.bad)}>{aside}</span>
      </h2>
      {children}
    </section>
  );
}

function Tick() {
  return <Check size="1.15em" strokeWidth={2.5} className={styles.tick} aria-hidden />;
}

function StateMark({ state }: { state: DeliveryState }) {
  return state === 'delivered' ? <Tick /> : <i className={classNames(styles.mark, styles[state])} aria-hidden />;
}
