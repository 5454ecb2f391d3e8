import { UserPlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ownRecord } from '../../shared/plan/collections.ts';
import { peopleInOrder } from '../../shared/plan/people-order.ts';
import type { PersonId, Plan } from '../../shared/plan/plan.ts';
import { countText } from '../../shared/words/en.ts';
import { usePlan, usePlanState, usePlanStore } from '../plan/hooks.ts';
import { newRecordId } from '../plan/new-id.ts';
import { Button } from '../ui/button.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { useViewStore } from '../view/hooks.ts';
import styles from './people-panel.module.css';
import { PersonSection } from './person-section.tsx';

const EVERY_WORKDAY = [4, 4, 4, 4, 4, 0, 0];

/** Who works on the plan and when. What is changed here is seen at once on the board behind it. */
export function PeoplePanel() {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const people = useSteadyOrder(usePlan((plan) => plan.people));
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const [openId, setOpenId] = useState<PersonId | null>(people.length === 1 ? (people[0] ?? null) : null);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => focusSteadily(() => heading.current), []);
  useFocusThatStays(list, people, () => heading.current);

  function add(): void {
    const id = newRecordId<PersonId>();
    const person = { name: '', initials: '', skills: [], quarterDaysByWeekday: EVERY_WORKDAY, absences: [] };
    setOpenId(id);
    void planStore.execute({ type: 'person.add', id, person });
    viewStore.say('A person is added. Give them a name.');
    focusSteadily(() => list.current?.querySelector<HTMLElement>(`[data-person="${id}"] input`) ?? null);
  }

  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <h2 ref={heading} className={styles.heading} tabIndex={-1}>
          People
        </h2>
        <p className={styles.count}>
          {people.length === 0 ? 'Nobody yet' : countText(people.length, 'person', 'people')}
        </p>
      </header>
      <div ref={list} className={styles.list}>
        {people.length === 0 && (
          <p className={styles.empty}>
            <strong>Nobody is in this plan,</strong> so nothing on the board has a day. Add who works on it.
          </p>
        )}
        {people.map((id) => (
          <PersonSection
            key={id}
            id={id}
            isOpen={id === openId}
            isReadOnly={isReadOnly}
            onToggle={() => setOpenId(id === openId ? null : id)}
          />
        ))}
        {!isReadOnly && (
          <Button className={styles.add} icon={<UserPlus size={15} aria-hidden />} onClick={add}>
            Add a person
          </Button>
        )}
      </div>
    </div>
  );
}

/**
 * By name, as the people are when the panel opens. Nobody changes places while their name is typed: who is new comes
 * last, and who comes back by undo has their place again.
 */
function useSteadyOrder(people: Plan['people']): readonly PersonId[] {
  const order = useRef<readonly PersonId[]>([]);
  const added = peopleInOrder(people).filter((id) => !order.current.includes(id));
  if (added.length > 0) order.current = [...order.current, ...added];
  return order.current.filter((id) => ownRecord(people, id) !== undefined);
}

/** When the person who had the focus is gone, the one in their place has it, or the heading when nobody is left. */
function useFocusThatStays(
  list: { readonly current: HTMLElement | null },
  people: readonly PersonId[],
  heading: () => HTMLElement | null,
): void {
  const focusedAt = useRef(-1);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const remember = (event: FocusEvent) => {
      const sections = [...element.querySelectorAll('[data-person]')];
      focusedAt.current = sections.findIndex((section) => section.contains(event.target as Node));
    };
    element.addEventListener('focusin', remember);
    return () => element.removeEventListener('focusin', remember);
  }, [list]);
  const count = people.length;
  const counted = useRef(count);
  useEffect(() => {
    const isOneGone = count < counted.current;
    counted.current = count;
    // Between two fields nobody has the focus for a moment either, and what the first one held is committed just then.
    if (!isOneGone || focusedAt.current < 0 || document.activeElement !== document.body) return;
    const at = Math.min(focusedAt.current, count - 1);
    const section = list.current?.querySelectorAll('[data-person]')[at];
    (section?.querySelector<HTMLElement>('button') ?? heading())?.focus();
  }, [list, count, heading]);
}
