import { ChevronRight, UserRound } from 'lucide-react';
import { memo, useId } from 'react';
import { weekOf } from '../../shared/calendar/week.ts';
import type { PersonId } from '../../shared/plan/plan.ts';
import { personWeeks } from '../../shared/schedule/person-weeks.ts';
import { oneLine } from '../../shared/words/en.ts';
import { personWeeksText } from '../../shared/words/people-text.ts';
import { DeleteButton } from '../actions/delete-button.tsx';
import { useDerived, usePlan } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useView, useViewStore } from '../view/hooks.ts';
import { meIn } from '../view/me.ts';
import { PersonFields } from './person-fields.tsx';
import styles from './person-section.module.css';

type PersonSectionProps = { id: PersonId; isOpen: boolean; isReadOnly: boolean; onToggle: () => void };

/** A person: who it is, what they do in the next weeks, and all of it to be changed when folded out. */
export const PersonSection = memo(function PersonSection({ id, isOpen, isReadOnly, onToggle }: PersonSectionProps) {
  const person = usePlan((plan) => plan.people[id]);
  // A text, so that it is drawn again only when it is another one.
  const weeks = useDerived((derived) => personWeeksText(personWeeks(derived, id), weekOf(derived.today)));
  const fieldsId = useId();
  if (person === undefined) return null;
  const name = oneLine(person.name) || 'Somebody without a name';
  return (
    <section className={styles.person} data-person={id} aria-labelledby={`${fieldsId}-name`}>
      <div className={styles.head}>
        <h3 className={styles.heading}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={fieldsId}
            onClick={onToggle}
          >
            <ChevronRight size={13} className={classNames(styles.sign, isOpen && styles.open)} aria-hidden />
            <span className={styles.avatar} aria-hidden>
              {person.initials}
            </span>
            <span id={`${fieldsId}-name`} className={styles.name} dir="auto">
              {name}
            </span>
          </button>
        </h3>
        <MeButton id={id} name={person.name} />
      </div>
      <p className={styles.weeks}>{weeks}</p>
      <div id={fieldsId} hidden={!isOpen} className={styles.fields}>
        {isOpen && (
          <>
            <PersonFields id={id} person={person} isReadOnly={isReadOnly} />
            {!isReadOnly && (
              <DeleteButton
                command={{ type: 'person.delete', id }}
                told={`${name} is out of the plan. What was open and theirs is for anybody.`}
                className={styles.delete}
              />
            )}
          </>
        )}
      </div>
    </section>
  );
});

/** Once chosen, one key shows what is theirs on the board. */
function MeButton({ id, name }: { id: PersonId; name: string }) {
  const viewStore = useViewStore();
  const me = useView((view) => view.me);
  const isMe = usePlan((plan) => meIn(me, plan) === id);
  const planId = usePlan((plan) => plan.id);
  return (
    <IconButton
      size="small"
      label="This is me"
      aria-pressed={isMe}
      icon={<UserRound size={14} aria-hidden />}
      onClick={() => {
        viewStore.setMe(isMe ? null : { planId, personId: id, name });
        viewStore.say(isMe ? 'Nobody is chosen.' : 'This is you now. Only mine shows your slices on the board.');
      }}
    />
  );
}
