import { Archive, Ellipsis, ListTree, MessageCircleQuestion, Play, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import { archivePlan, startIdea } from '../actions/portfolio.ts';
import { usePlanState, usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { useKeptPlace } from '../ui/use-kept-place.ts';
import { useViewStore } from '../view/hooks.ts';
import { askersText, ideaLine } from './backlog-words.ts';
import styles from './ideas.module.css';
import type { ReadablePlan } from './plan-order.ts';
import type { PlanDoors } from './use-plan-doors.ts';

/** Goals that nobody has begun: with whose pain it is, and how often somebody asked. */
export function Ideas({ ideas, doors }: { ideas: readonly ReadablePlan[]; doors: PlanDoors }) {
  const viewStore = useViewStore();
  const today = useToday();
  const isReadOnly = usePlanState((state) => state.app?.isReadOnly === true);
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  // An idea that is begun or put away goes from under the menu in which that was chosen.
  const keepers = useKeptPlace('idea', list, ideas.length, add);
  return (
    <section className={styles.ideas} aria-label="Ideas">
      <header className={styles.header}>
        <h2 className={styles.title}>
          Ideas <span className={styles.count}>{ideas.length}</span>
        </h2>
        <Button ref={add} size="small" disabled={isReadOnly} onClick={() => viewStore.openDialog({ kind: 'new-idea' })}>
          Add
        </Button>
      </header>
      {ideas.length === 0 ? (
        <p className={styles.empty}>
          A goal that nobody has begun waits here, with whose pain it is and who asked for it.
        </p>
      ) : (
        <ul ref={list} className={styles.list} {...keepers}>
          {ideas.map((idea) => (
            <IdeaRow key={idea.planId} idea={idea} today={today} isReadOnly={isReadOnly} doors={doors} />
          ))}
        </ul>
      )}
    </section>
  );
}

type IdeaRowProps = { idea: ReadablePlan; today: Day; isReadOnly: boolean; doors: PlanDoors };

function IdeaRow({ idea, today, isReadOnly, doors }: IdeaRowProps) {
  const stores = { planStore: usePlanStore(), viewStore: useViewStore() };
  const { planId, plan, fileName } = idea;
  const { title, start, askedAgain } = plan;
  const name = title === '' ? fileName : title;
  const askers = askersText(askedAgain);
  return (
    <li className={styles.row} data-idea={planId}>
      <button
        type="button"
        className={styles.idea}
        title={fileName}
        aria-haspopup="dialog"
        onClick={() => stores.viewStore.openDialog({ kind: 'idea', planId })}
      >
        <b dir="auto">{name}</b>
        <small dir="auto" title={askers === '' ? undefined : `Asked by ${askers}`}>
          {ideaLine(plan, today)}
        </small>
      </button>
      <Menu
        align="end"
        trigger={<IconButton label={`More for ${name}`} size="small" icon={<Ellipsis size={16} aria-hidden />} />}
      >
        <MenuItem
          icon={<MessageCircleQuestion size={14} aria-hidden />}
          disabled={isReadOnly}
          onSelect={() => stores.viewStore.openDialog({ kind: 'ask-again', planId, sliceId: null, title })}
        >
          Asked again…
        </MenuItem>
        <MenuItem
          icon={<Play size={14} aria-hidden />}
          disabled={isReadOnly}
          onSelect={() => void startIdea(stores, { planId, title }, start, today)}
        >
          Start it as a plan
        </MenuItem>
        <MenuItem icon={<ListTree size={14} aria-hidden />} onSelect={() => void doors.open(planId)}>
          Open its slices
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={<Archive size={14} aria-hidden />}
          disabled={isReadOnly}
          onSelect={() => void archivePlan(stores, { planId, title }, 'idea')}
        >
          Move to the archive
        </MenuItem>
        <MenuItem
          icon={<Trash2 size={14} aria-hidden />}
          disabled={isReadOnly}
          onSelect={() => doors.trash(planId, title)}
        >
          Move to the trash
        </MenuItem>
      </Menu>
    </li>
  );
}
