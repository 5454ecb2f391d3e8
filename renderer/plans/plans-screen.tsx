import { Archive, ChevronDown, FilePlus2, LayoutGrid, ListTree, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import { usePlanState, usePlanStore } from '../plan/hooks.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { HeaderActions } from '../ui/header-slot.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { useView, useViewStore } from '../view/hooks.ts';
import { FirstStart } from './first-start.tsx';
import { Ideas } from './ideas.tsx';
import { NewPlanDialog } from './new-plan-dialog.tsx';
import { OverbookedPeople } from './overbooked-people.tsx';
import { PasteOutlineDialog } from './paste-outline-dialog.tsx';
import { PlanList } from './plan-list.tsx';
import { inOrder } from './plan-order.ts';
import styles from './plans-screen.module.css';
import { OUTLINE_ENDINGS, PLAN_ENDING } from './read-file.ts';
import { ThrowOut } from './throw-out.tsx';
import { TrashDialog } from './trash-dialog.tsx';
import { UnreadableList } from './unreadable-list.tsx';
import { useBacklog } from './use-backlog.ts';
import { useFileDrop } from './use-file-drop.ts';
import { usePlanDoors } from './use-plan-doors.ts';

/** All plans, and the ways to get another one. */
export function PlansScreen() {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const plans = usePlanState((state) => state.plans);
  const isUnreachable = usePlanState((state) => state.connection === 'unreachable');
  const isReadOnly = usePlanState((state) => state.app?.isReadOnly === true);
  const dialog = useView((view) => view.dialog);
  const picker = useRef<HTMLInputElement>(null);
  const doors = usePlanDoors(() => picker.current?.click());
  const isOver = useFileDrop(dialog === null && !isReadOnly, (file) => void doors.takeFile(file));

  const wish = useView((view) => view.wish);
  useEffect(() => {
    if (wish?.kind !== 'choose-file') return;
    viewStore.clearWish(wish);
    picker.current?.click();
  }, [wish, viewStore]);

  useEffect(() => {
    // The figures depend on the day and on what was done on the other screens.
    void planStore.loadPlans();
  }, [planStore]);

  const openNew = () => viewStore.openDialog({ kind: 'new-plan' });
  const openPaste = () => viewStore.openDialog({ kind: 'paste-outline', into: { kind: 'new-plan' }, text: '' });
  const openArchive = () => viewStore.openDialog({ kind: 'archive', planId: null });
  const openTrash = () => viewStore.openDialog({ kind: 'trash' });
  const { active, ideas, unreadable } = inOrder(plans ?? []);
  const backlog = useBacklog();
  const isFirstStart = plans !== null && plans.length === 0 && !isReadOnly;

  return (
    <section className={styles.screen} data-over={isOver || undefined} aria-label="Plans">
      {doors.problem !== null && (
        <Banner
          tone="watch"
          title="Not opened."
          actions={
            <Button size="small" onClick={doors.dismiss}>
              Close
            </Button>
          }
        >
          {typeof doors.problem === 'string' ? doors.problem : contractErrorText(doors.problem)}
        </Banner>
      )}
      {plans === null && <Waiting isUnreachable={isUnreachable} onRetry={() => void planStore.loadPlans()} />}
      {isFirstStart && (
        <FirstStart
          onSample={doors.openSample}
          onBlank={openNew}
          onPaste={openPaste}
          onOpenFile={doors.openFile}
          onTrash={openTrash}
        />
      )}
      {plans !== null && !isFirstStart && (
        <div className={styles.main}>
          <HeaderActions>
            <Button onClick={doors.openFile} disabled={isReadOnly}>
              Open…
            </Button>
            <Menu
              align="end"
              trigger={
                <Button look="primary" disabled={isReadOnly}>
                  New plan <ChevronDown size={14} aria-hidden />
                </Button>
              }
            >
              <MenuItem icon={<FilePlus2 size={14} aria-hidden />} onSelect={openNew}>
                Blank…
              </MenuItem>
              <MenuItem icon={<ListTree size={14} aria-hidden />} onSelect={openPaste}>
                From an outline…
              </MenuItem>
              <MenuItem icon={<LayoutGrid size={14} aria-hidden />} onSelect={doors.openSample}>
                From the sample
              </MenuItem>
            </Menu>
          </HeaderActions>
          <div className={styles.columns}>
            <div>
              <OverbookedPeople plans={active} />
              <PlanList plans={active} doors={doors} />
              <UnreadableList files={unreadable} doors={doors} />
              {!isReadOnly && <NewPlanLine onBlank={openNew} onPaste={openPaste} onSample={doors.openSample} />}
              <p className={styles.below}>
                <Button look="quiet" size="small" icon={<Archive size={14} aria-hidden />} onClick={openArchive}>
                  Archive
                </Button>
                <Button look="quiet" size="small" icon={<Trash2 size={14} aria-hidden />} onClick={openTrash}>
                  Trash
                </Button>
              </p>
            </div>
            <div className={styles.aside}>
              <Ideas ideas={ideas} doors={doors} />
              <ThrowOut ideas={ideas} backlog={backlog} />
            </div>
          </div>
        </div>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="Plan file"
        accept={[PLAN_ENDING, ...OUTLINE_ENDINGS].join()}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void doors.takeFile(file);
          event.target.value = '';
        }}
      />
      {dialog?.kind === 'trash' && <TrashDialog onClose={viewStore.closeDialog} />}
      {dialog?.kind === 'new-plan' && <NewPlanDialog onClose={viewStore.closeDialog} onCreated={doors.showCreated} />}
      {dialog?.kind === 'paste-outline' && dialog.into.kind === 'new-plan' && (
        <PasteOutlineDialog firstText={dialog.text} onClose={viewStore.closeDialog} onCreated={doors.showCreated} />
      )}
    </section>
  );
}

type NewPlanLineProps = { onBlank: () => void; onPaste: () => void; onSample: () => void };

function NewPlanLine({ onBlank, onPaste, onSample }: NewPlanLineProps) {
  return (
    <div className={styles.new}>
      <span className={styles.newTitle}>
        <Plus size={14} aria-hidden /> New plan
      </span>
      <Button look="quiet" size="small" onClick={onBlank}>
        blank
      </Button>
      <Button look="quiet" size="small" onClick={onPaste}>
        paste an outline
      </Button>
      <Button look="quiet" size="small" onClick={onSample}>
        from the sample
      </Button>
      <span className={styles.newDrop}>or drop a .carpaccio, .md or .txt file here</span>
    </div>
  );
}

/** Grey lines that show only when the list takes longer than a blink. */
function Waiting({ isUnreachable, onRetry }: { isUnreachable: boolean; onRetry: () => void }) {
  if (isUnreachable) {
    return (
      <p className={styles.unreachable}>
        The plans are not here yet, as nobody answers. <Button onClick={onRetry}>Try again</Button>
      </p>
    );
  }
  return (
    <div className={styles.waiting} role="status" aria-label="Loading the plans">
      <i />
      <i />
      <i />
    </div>
  );
}
