import { useEffect, useRef, useState } from 'react';
import { contactSilence } from '../../shared/plan/last-contact.ts';
import type { Contact, ContactId } from '../../shared/plan/plan.ts';
import { reminderText, silenceText } from '../../shared/words/contact-text.ts';
import { usePlan, usePlanState, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { inEntry } from '../ui/entry-element.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { PanelHead } from '../ui/panel-head.tsx';
import { useKeptPlace } from '../ui/use-kept-place.ts';
import { useNewestFirst } from '../ui/use-newest-first.ts';
import { useView } from '../view/hooks.ts';
import { ContactItem } from './contact-item.tsx';
import { ContactRules } from './contact-rules.tsx';
import styles from './contacts-panel.module.css';
import { LogForm } from './log-form.tsx';

const SHOWN_AT_FIRST = 30;
const SHOWN_MORE = 100;

/** Conversations with users, newest first: a new one is logged with a name and Enter, and filled in where it stands. */
export function ContactsPanel() {
  const contacts = usePlan((plan) => plan.contacts);
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const panel = useView((view) => view.panel);
  const askedId = panel?.kind === 'contacts' ? (panel.contactId ?? null) : null;
  const [openId, setOpenId] = useState(askedId);
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const heading = useRef<HTMLHeadingElement>(null);
  const who = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const ids = useNewestFirst<ContactId, Contact>(contacts, ({ on }) => on);
  // An old one may be asked for as well.
  const shownCount = Math.max(limit, openId === null ? 0 : ids.indexOf(openId) + 1);
  const keepers = useKeptPlace('contact', list, ids.length, who, heading);
  // Also when it is asked for again while it is open: each time it is another panel.
  useEffect(() => {
    if (panel?.kind !== 'contacts') return;
    if (askedId !== null) setOpenId(askedId);
    // Whoever came to look at one is not about to log another by Enter.
    focusSteadily(() => (askedId === null ? who.current : placeIn(askedId)) ?? heading.current);
  }, [panel, askedId]);

  function showLogged(id: ContactId): void {
    setOpenId(id);
    focusSteadily(() => inEntry('contact', id, 'textarea'));
  }

  return (
    <div className={styles.panel}>
      <PanelHead ref={heading} title="Conversations">
        <Silence />
      </PanelHead>
      <div ref={list} className={styles.list} {...keepers}>
        {!isReadOnly && <LogForm ref={who} onLogged={showLogged} />}
        {ids.length === 0 && (
          <p className={styles.empty}>
            <strong>No conversation is written down yet.</strong> What a user says about what you delivered is worth
            more than what anybody guesses about what comes next.
          </p>
        )}
        {ids.slice(0, shownCount).map((id) => (
          <ContactItem
            key={id}
            id={id}
            isOpen={id === openId}
            isReadOnly={isReadOnly}
            onToggle={() => setOpenId(id === openId ? null : id)}
          />
        ))}
        {ids.length > shownCount && (
          <Button size="small" look="quiet" onClick={() => setLimit(shownCount + SHOWN_MORE)}>
            Show {Math.min(SHOWN_MORE, ids.length - shownCount)} more of {ids.length}
          </Button>
        )}
        <ContactRules isReadOnly={isReadOnly} />
      </div>
    </div>
  );
}

/** The first field of a conversation, or in a plan that can only be looked at its name. */
function placeIn(id: ContactId): HTMLElement | null {
  return inEntry('contact', id, 'textarea:not(:disabled)') ?? inEntry('contact', id, 'button');
}

/** The clock: how long ago the last one was, and what comes of it. */
function Silence() {
  const plan = usePlan((known) => known);
  const silence = contactSilence(plan, useToday());
  return (
    <p className={classNames(styles.clock, silence.level !== null && styles[silence.level])}>
      {silenceText(silence)}. {reminderText(silence, plan.rules)}
    </p>
  );
}
