import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Request, RequestId } from '../../shared/plan/plan.ts';
import { requestCountsText } from '../../shared/words/request-text.ts';
import { MakeRoomButton } from '../actions/ripple-line.tsx';
import { useDerived, usePlan, usePlanState } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { inEntry } from '../ui/entry-element.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { useKeptPlace } from '../ui/use-kept-place.ts';
import { useNewestFirst } from '../ui/use-newest-first.ts';
import { RequestItem } from './request-item.tsx';
import styles from './requests-panel.module.css';
import { isWishRemembered, wishKey } from './use-wish-draft.ts';
import { WishForm } from './wish-form.tsx';

const SHOWN_AT_FIRST = 30;
const SHOWN_MORE = 100;

/** Wishes and what came of them, newest first. A new one is tried before it is answered. */
export function RequestsPanel({ requestId }: { requestId: RequestId | null }) {
  const planId = usePlan((plan) => plan.id);
  const requests = usePlan((plan) => plan.requests);
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const isMissed = useDerived(({ plan, schedule }) => isTargetMissed(plan.goal.target, schedule.lastDelivery));
  const [isAsking, setAsking] = useState(() => isWishRemembered(wishKey(planId, null)));
  const [openId, setOpenId] = useState<RequestId | null>(requestId);
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const heading = useRef<HTMLHeadingElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const ids = useNewestFirst<RequestId, Request>(requests, ({ askedOn }) => askedOn);
  // An old one may be asked for as well.
  const shownCount = Math.max(limit, openId === null ? 0 : ids.indexOf(openId) + 1);
  const keepers = useKeptPlace('request', list, ids.length, heading);
  // What was just recorded is filled in; else the panel begins at its heading.
  useEffect(() => {
    if (requestId !== null) setOpenId(requestId);
    focusSteadily(() => (requestId === null ? null : inEntry('request', requestId, 'input')) ?? heading.current);
  }, [requestId]);
  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <h2 ref={heading} className={styles.heading} tabIndex={-1}>
          Requests
        </h2>
        <p className={styles.count}>{requestCountsText(requests)}</p>
      </header>
      <div ref={list} className={styles.list} {...keepers}>
        {isAsking ? (
          <WishForm
            request={null}
            onClose={() => {
              setAsking(false);
              focusSteadily(() => ask.current);
            }}
          />
        ) : (
          !isReadOnly && (
            <div className={styles.top}>
              <Button
                ref={ask}
                icon={<MessageSquarePlus size={15} aria-hidden />}
                onClick={() => {
                  setAsking(true);
                  focusSteadily(() => list.current?.querySelector<HTMLElement>('[data-first-wish]') ?? null);
                }}
              >
                Somebody asks for…
              </Button>
              {isMissed && <MakeRoomButton />}
            </div>
          )
        )}
        {ids.length === 0 && !isAsking && (
          <p className={styles.empty}>
            <strong>Nobody has asked for anything yet.</strong> A wish is not refused: write down who asks for what, and
            see what it would move before you answer.
          </p>
        )}
        {ids.slice(0, shownCount).map((id) => (
          <RequestItem
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
      </div>
    </div>
  );
}

function isTargetMissed(target: string | null, last: string | null): boolean {
  return target !== null && last !== null && last > target;
}
