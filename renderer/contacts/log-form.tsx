import { MessageSquarePlus } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { lastContact } from '../../shared/plan/last-contact.ts';
import type { ContactId, PlanId } from '../../shared/plan/plan.ts';
import { oneLine, shortened } from '../../shared/words/en.ts';
import { NewNameField } from '../actions/name-field.tsx';
import { offerUndo } from '../actions/offer-undo.ts';
import { usePlan, usePlanStore, useToday } from '../plan/hooks.ts';
import { newRecordId } from '../plan/new-id.ts';
import { Button } from '../ui/button.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './log-form.module.css';

const SHOWN_NAME = 40;

/** Names that were half typed when the panel was closed, while the window is open: they are part of no plan yet. */
const remembered = new Map<PlanId, string>();

type LogFormProps = { ref: RefObject<HTMLInputElement | null>; onLogged: (id: ContactId) => void };

/**
 * A name and Enter log a conversation of today. Left empty, it was with the one who was spoken with last: the key that
 * opens the panel and Enter are enough.
 */
export function LogForm({ ref, onLogged }: LogFormProps) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const today = useToday();
  const planId = usePlan((plan) => plan.id);
  const [text, setText] = useState(() => remembered.get(planId) ?? '');
  const [isAsked, setAsked] = useState(false);
  // Empty: nobody spoke with a user yet.
  const lastName = usePlan((plan) => oneLine(lastContact(plan, today)?.contact.who ?? ''));

  function write(name: string): void {
    remembered.set(planId, name);
    setText(name);
  }

  function log(): void {
    const who = oneLine(text) || lastName;
    setAsked(who === '');
    if (who === '') {
      ref.current?.focus();
      return;
    }
    const id = newRecordId<ContactId>();
    const done = planStore.execute({
      type: 'contact.add',
      id,
      contact: { on: today, who, heard: '', sliceIds: [] },
    });
    if (planStore.getState().opened?.plan.contacts[id] === undefined) return;
    write('');
    offerUndo(planStore, viewStore, `The conversation with ${shortened(who, SHOWN_NAME)} is logged.`, done);
    onLogged(id);
  }

  return (
    <div className={styles.form}>
      <div className={styles.who}>
        <NewNameField
          ref={ref}
          label="With whom did you speak?"
          text={text}
          placeholder={lastName === '' ? 'A name or a role' : `${lastName}, again`}
          hint={isAsked ? 'Say who it was, by name or by role.' : undefined}
          onChange={write}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            log();
          }}
        />
      </div>
      <Button icon={<MessageSquarePlus size={15} aria-hidden />} onClick={log}>
        Log it
      </Button>
    </div>
  );
}
