import type { Contact, ContactId } from '../../shared/plan/plan.ts';
import { CONTACT_TO_COME } from '../../shared/words/contact-text.ts';
import { NameField } from '../actions/name-field.tsx';
import { OptionalDayField } from '../actions/optional-day-field.tsx';
import { usePlanStore, useToday } from '../plan/hooks.ts';
import { DraftField } from '../ui/draft-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import { AboutSlices } from './about-slices.tsx';

type ContactFieldsProps = { id: ContactId; contact: Contact; isReadOnly: boolean };

/** In units; a note has at most 100 kB, and a unit takes at most three bytes. */
const HEARD_LIMIT = 33_000;

/** All of a conversation, each field committed by itself. */
export function ContactFields({ id, contact, isReadOnly }: ContactFieldsProps) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const today = useToday();
  const edit = (changes: Partial<Contact>) => void planStore.execute({ type: 'contact.edit', id, changes });
  return (
    <>
      <DraftField
        label="What did they say?"
        rows={3}
        value={contact.heard}
        disabled={isReadOnly}
        maxLength={HEARD_LIMIT}
        placeholder="In their own words"
        onCommit={(heard) => edit({ heard })}
      />
      <NameField
        label="Who it was"
        whose="users"
        value={contact.who}
        isReadOnly={isReadOnly}
        onCommit={(who) => edit({ who })}
      />
      <OptionalDayField
        label="On"
        day={contact.on}
        isReadOnly={isReadOnly}
        hint={contact.on > today ? CONTACT_TO_COME : undefined}
        onChange={(on) => {
          // A conversation has a day: an empty field is as it was.
          if (on === null) return;
          edit({ on });
          if (on > today) viewStore.say(CONTACT_TO_COME);
        }}
      />
      <AboutSlices sliceIds={contact.sliceIds} isReadOnly={isReadOnly} onChange={(sliceIds) => edit({ sliceIds })} />
    </>
  );
}
