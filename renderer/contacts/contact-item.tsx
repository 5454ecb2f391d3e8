import { ChevronRight } from 'lucide-react';
import { memo, useId } from 'react';
import { daysBetween } from '../../shared/calendar/day.ts';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { ContactId } from '../../shared/plan/plan.ts';
import { contactFactsText, contactTitle, daysAgoText } from '../../shared/words/contact-text.ts';
import { oneLine, shortened } from '../../shared/words/en.ts';
import { DeleteButton } from '../actions/delete-button.tsx';
import { usePlan, useToday } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import { ContactFields } from './contact-fields.tsx';
import styles from './contact-item.module.css';

type ContactItemProps = { id: ContactId; isOpen: boolean; isReadOnly: boolean; onToggle: () => void };

const SHOWN_NAME = 160;
const SHOWN_HEARD = 200;

/** A conversation: who it was with, when, and what was heard. */
export const ContactItem = memo(function ContactItem({ id, isOpen, isReadOnly, onToggle }: ContactItemProps) {
  const contact = usePlan((plan) => ownRecord(plan.contacts, id));
  const today = useToday();
  const bodyId = useId();
  if (contact === undefined) return null;
  const title = contactTitle(contact);
  const heard = shortened(oneLine(contact.heard), SHOWN_HEARD);
  return (
    <article className={styles.contact} data-contact={id} aria-labelledby={`${bodyId}-title`}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={onToggle}
        >
          <ChevronRight size={13} className={classNames(styles.sign, isOpen && styles.open)} aria-hidden />
          <span id={`${bodyId}-title`} className={styles.title} dir="auto">
            {shortened(title, SHOWN_NAME)}
          </span>
          <span className={styles.age}>{daysAgoText(daysBetween(contact.on, today))}</span>
        </button>
      </h3>
      <p className={styles.facts}>{contactFactsText(contact, today)}</p>
      {!isOpen && heard !== '' && (
        <p className={styles.heard} dir="auto">
          {heard}
        </p>
      )}
      <div id={bodyId} hidden={!isOpen} className={styles.body}>
        {isOpen && (
          <>
            <ContactFields id={id} contact={contact} isReadOnly={isReadOnly} />
            {!isReadOnly && (
              <DeleteButton
                command={{ type: 'contact.delete', id }}
                told={`The conversation with ${shortened(title, SHOWN_NAME / 4)} is deleted.`}
                className={styles.delete}
              />
            )}
          </>
        )}
      </div>
    </article>
  );
});
