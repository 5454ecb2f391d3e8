import { ChevronRight } from 'lucide-react';
import { memo, useId, useState } from 'react';
import type { Request, RequestId } from '../../shared/plan/plan.ts';
import { shortened } from '../../shared/words/en.ts';
import { REQUEST_STATES, requestFactsText, requestTitle } from '../../shared/words/request-text.ts';
import { DeleteButton } from '../actions/delete-button.tsx';
import { usePlan, usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { inEntry } from '../ui/entry-element.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { StatePill } from '../ui/state-pill.tsx';
import { useViewStore } from '../view/hooks.ts';
import { RequestFields } from './request-fields.tsx';
import styles from './request-item.module.css';
import { isWishRemembered, wishKey } from './use-wish-draft.ts';
import { WishForm } from './wish-form.tsx';

type RequestItemProps = { id: RequestId; isOpen: boolean; isReadOnly: boolean; onToggle: () => void };

const TONES = { open: 'watch', agreed: 'accent', declined: 'plain' } as const;
const SHOWN_WISH = 160;

/** A wish: who asked, when, what came of it. An open one can be tried, or answered at once. */
export const RequestItem = memo(function RequestItem({ id, isOpen, isReadOnly, onToggle }: RequestItemProps) {
  const request = usePlan((plan) => plan.requests[id]);
  const planId = usePlan((plan) => plan.id);
  const today = useToday();
  const decide = useDecide(id);
  const [isTrying, setTrying] = useState(() => isWishRemembered(wishKey(planId, id)));
  const bodyId = useId();
  if (request === undefined) return null;
  const { state } = request;
  const title = requestTitle(request);
  const toggleId = `${bodyId}-toggle`;
  const closeTrial = () => {
    setTrying(false);
    focusSteadily(() => document.getElementById(toggleId));
  };
  return (
    <section className={styles.request} data-request={id} aria-labelledby={`${bodyId}-title`}>
      <h3 className={styles.heading}>
        <button
          type="button"
          id={toggleId}
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={onToggle}
        >
          <ChevronRight size={13} className={classNames(styles.sign, isOpen && styles.open)} aria-hidden />
          <span id={`${bodyId}-title`} className={styles.title} dir="auto">
            {shortened(title, SHOWN_WISH)}
          </span>
          <StatePill tone={TONES[state]}>{REQUEST_STATES[state]}</StatePill>
        </button>
      </h3>
      <p className={styles.facts}>{requestFactsText(request, today)}</p>
      {state === 'open' && !isReadOnly && !isTrying && (
        <div className={styles.answers}>
          <Button
            size="small"
            onClick={() => {
              setTrying(true);
              focusSteadily(() => inEntry('request', id, '[data-first-wish]'));
            }}
          >
            Try it
          </Button>
          <Button size="small" look="quiet" onClick={() => decide('agreed')}>
            Agreed
          </Button>
          <Button size="small" look="quiet" onClick={() => decide('declined')}>
            Not now
          </Button>
        </div>
      )}
      {isTrying && <WishForm request={{ ...request, id }} onClose={closeTrial} />}
      <div id={bodyId} hidden={!isOpen} className={styles.body}>
        {isOpen && (
          <>
            <RequestFields id={id} request={request} isReadOnly={isReadOnly} />
            {!isReadOnly && (
              <div className={styles.buttons}>
                {state !== 'open' && (
                  <Button size="small" onClick={() => decide('open')}>
                    Open it again
                  </Button>
                )}
                <DeleteButton
                  command={{ type: 'request.delete', id }}
                  told={`The request “${shortened(title, SHOWN_WISH / 4)}” is deleted.`}
                />
              </div>
            )}
          </>
        )}
      </div>
    </section>
  );
});

function useDecide(id: RequestId): (state: Request['state']) => void {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const today = useToday();
  return (state) => {
    const decidedOn = state === 'open' ? null : today;
    void planStore.execute({ type: 'request.edit', id, changes: { state, decidedOn } });
    viewStore.say(`${REQUEST_STATES[state]}.`);
    focusSteadily(() => inEntry('request', id, 'button'));
  };
}
