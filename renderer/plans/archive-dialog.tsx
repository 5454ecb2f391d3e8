import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlanBacklog } from '../../shared/contract.ts';
import type { Asked, Plan, PlanId, SliceId } from '../../shared/plan/plan.ts';
import { countText } from '../../shared/words/en.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import { usePlanState, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { foldText, searchWords } from '../view/fold-text.ts';
import styles from './archive-dialog.module.css';
import { AskAgainDialog } from './ask-again-dialog.tsx';
import { askedLine } from './backlog-words.ts';
import { inOrder, type ReadablePlan } from './plan-order.ts';
import { useBacklog } from './use-backlog.ts';

type Entry = {
  readonly planId: PlanId;
  /** `null`: the plan as a whole. */
  readonly sliceId: SliceId | null;
  readonly title: string;
  /** Where it comes from, for a slice its plan. */
  readonly of: string;
  readonly since: Plan['start'];
  readonly askedAgain: readonly Asked[];
};

const SHOWN_AT_FIRST = 50;
const SHOWN_MORE = 200;

/** What was thrown out, to be searched: plans, ideas and slices. Each comes back when somebody asks for it again. */
export function ArchiveDialog({ planId, onClose }: { planId: PlanId | null; onClose: () => void }) {
  const today = useToday();
  const isReadOnly = usePlanState((state) => state.app?.isReadOnly === true);
  const plans = usePlanState((state) => state.plans);
  const backlog = useBacklog();
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  /** It is asked for in front of the list, so that the words and the place in the list are there afterwards. */
  const [asking, setAsking] = useState<Entry | null>(null);
  const [notedCount, setNotedCount] = useState(0);
  const searchField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The entry has gone from under its button; the next word that is typed begins another search.
    if (notedCount === 0) return;
    searchField.current?.focus();
    searchField.current?.select();
  }, [notedCount]);
  const entries = useMemo(
    () => entriesOf(inOrder(plans ?? []).archived, backlog !== null && !('kind' in backlog) ? backlog : [], planId),
    [plans, backlog, planId],
  );
  const words = searchWords(search);
  const found = entries.filter((entry) => isFound(entry, words));
  return (
    <Dialog
      title="Archive"
      description="What was thrown out. It comes back when somebody asks for it again."
      width="wide"
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <TextField
        label="Search the archive"
        ref={searchField}
        type="search"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setLimit(SHOWN_AT_FIRST);
        }}
      />
      {backlog === null && (
        <p className={styles.quiet} role="status">
          Looking into the archive…
        </p>
      )}
      {backlog !== null && 'kind' in backlog && (
        <p className={styles.problem} role="alert">
          The archive could not be read. {contractErrorText(backlog)}
        </p>
      )}
      {backlog !== null && !('kind' in backlog) && (
        <p className={styles.quiet} role="status">
          {entries.length === 0 ? 'Nothing was thrown out yet.' : countLine(found.length, entries.length)}
        </p>
      )}
      <ul className={styles.list} aria-label="In the archive">
        {found.slice(0, limit).map((entry) => (
          <li key={`${entry.planId} ${entry.sliceId ?? ''}`} className={styles.row}>
            <span className={styles.what}>
              <b dir="auto">{nameOf(entry)}</b>
              <small dir="auto">
                {entry.of} · {askedLine(entry.since, entry.askedAgain, today)}
              </small>
            </span>
            <Button
              size="small"
              disabled={isReadOnly}
              aria-label={`${nameOf(entry)} was asked for again…`}
              onClick={() => setAsking(entry)}
            >
              Asked again…
            </Button>
          </li>
        ))}
      </ul>
      {found.length > limit && (
        <Button size="small" look="quiet" onClick={() => setLimit(limit + SHOWN_MORE)}>
          Show {Math.min(SHOWN_MORE, found.length - limit)} more of {found.length}
        </Button>
      )}
      {asking !== null && (
        <AskAgainDialog
          of={asking}
          onClose={() => setAsking(null)}
          onNoted={() => {
            setAsking(null);
            setNotedCount((count) => count + 1);
          }}
        />
      )}
    </Dialog>
  );
}

function entriesOf(
  archived: readonly ReadablePlan[],
  backlog: readonly PlanBacklog[],
  planId: PlanId | null,
): readonly Entry[] {
  const whole = archived.map(({ planId: id, plan }): Entry => {
    const { title, start, askedAgain, comesBackAs } = plan;
    const of = comesBackAs === 'idea' ? 'An idea' : 'A whole plan';
    return { planId: id, sliceId: null, title, of, since: start, askedAgain };
  });
  const slices = backlog.flatMap(({ planId: id, title: of, slices: all }) =>
    all
      .filter(({ where }) => where === 'archive')
      .map(
        ({ id: sliceId, title, since, askedAgain }): Entry => ({
          planId: id,
          sliceId,
          title,
          of: of === '' ? 'Plan without a title' : of,
          since,
          askedAgain,
        }),
      ),
  );
  return [...whole, ...slices].filter((entry) => planId === null || entry.planId === planId);
}

function nameOf({ title }: Entry): string {
  return title.trim() === '' ? 'Without a title' : title;
}

/** Every word of the search stands in its title or in that of its plan. */
function isFound({ title, of }: Entry, words: readonly string[]): boolean {
  const text = foldText(`${title}\n${of}`);
  return words.every((word) => text.includes(word));
}

function countLine(found: number, all: number): string {
  return found === all ? countText(all, 'entry', 'entries') : `${found} of ${countText(all, 'entry', 'entries')}`;
}
