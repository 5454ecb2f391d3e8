import type { CommandOf } from '../../shared/plan/commands.ts';
import { initialsOf } from '../../shared/plan/initials.ts';
import { type Person, type PersonId, TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { INITIALS_LIMIT } from '../../shared/plan/values.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { DraftField } from '../ui/draft-field.tsx';
import { AbsencesField } from './absences-field.tsx';
import styles from './person-fields.module.css';
import { SkillsField } from './skills-field.tsx';
import { WeekdaySteppers } from './weekday-steppers.tsx';

type PersonFieldsProps = { id: PersonId; person: Person; isReadOnly: boolean };

/** Everything about a person, each part committed by itself. */
export function PersonFields({ id, person, isReadOnly }: PersonFieldsProps) {
  const planStore = usePlanStore();
  const edit = (changes: CommandOf<'person.edit'>['changes']) =>
    void planStore.execute({ type: 'person.edit', id, changes });
  const { name, initials } = person;
  const editAbsences = (update: (absences: Person['absences']) => Person['absences']) => {
    const now = planStore.getState().opened?.plan.people[id];
    if (now !== undefined) edit({ absences: update(now.absences) });
  };
  return (
    <>
      <div className={styles.names}>
        <DraftField
          label="Name"
          value={name}
          maxLength={TITLE_LIMIT}
          disabled={isReadOnly}
          // As long as nobody has chosen other initials they are those of the name, or, as of “Team”, the first of them.
          onCommit={(text) =>
            edit(initialsOf(name).startsWith(initials) ? { name: text, initials: initialsOf(text) } : { name: text })
          }
        />
        <DraftField
          label="Initials"
          value={initials}
          maxLength={INITIALS_LIMIT}
          disabled={isReadOnly}
          normalise={(text) => text.trim()}
          onCommit={(text) => edit({ initials: text })}
        />
      </div>
      <WeekdaySteppers
        quarters={person.quarterDaysByWeekday}
        isReadOnly={isReadOnly}
        onChange={(quarterDaysByWeekday) => edit({ quarterDaysByWeekday })}
      />
      <SkillsField skills={person.skills} isReadOnly={isReadOnly} onChange={(skills) => edit({ skills })} />
      <AbsencesField absences={person.absences} isReadOnly={isReadOnly} onChange={editAbsences} />
    </>
  );
}
