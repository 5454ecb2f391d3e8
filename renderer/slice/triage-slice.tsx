import {
  type FocusEvent,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
} from 'react';
import type { SliceChanges } from '../../shared/plan/commands.ts';
import type { Slice } from '../../shared/plan/plan.ts';
import { isThin, treeOf } from '../../shared/plan/tree.ts';
import { listText, oneLine, weekdayText } from '../../shared/words/en.ts';
import { READ_ONLY_TEXT } from '../../shared/words/rejection-text.ts';
import { lackingIn, TRIAGE_FIELDS, type TriageField } from '../actions/triage-queue.ts';
import { useSizeDraft } from '../inspector/use-size-draft.ts';
import { useDerived, usePlan, usePlanState, usePlanStore } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './triage.module.css';
import { TriageFields } from './triage-fields.tsx';
import { triageIntention } from './triage-keys.ts';
import { TriageTitle } from './triage-title.tsx';

export type TriageHandle = {
  /** False, once: what was typed is no size and would be lost; it has the focus now. */
  readonly mayClose: () => boolean;
};

type TriageSliceProps = {
  ref: Ref<TriageHandle>;
  slice: Slice;
  isReadOnly: boolean;
  /** Something of it was changed. */
  onEdited: () => void;
  /** `null`: it is the first one. */
  onBack: (() => void) | null;
  onNext: () => void;
  onTakeAway: (how: 'later' | 'drop') => void;
  onCut: () => void;
};

const NAMES: { readonly [Field in TriageField]: string } = {
  value: 'a value',
  audience: 'an audience',
  demo: 'a demo',
  quarterDays: 'a size',
  doneWhen: 'a way to see that it is done',
};

/** The slice that triage asks about: its five fields, and what else can be done with it. */
export function TriageSlice(props: TriageSliceProps) {
  const { ref, slice, isReadOnly, onEdited, onBack, onNext, onTakeAway, onCut } = props;
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const platform = usePlanState((state) => state.app?.platform ?? 'linux');
  const root = useRef<HTMLDivElement>(null);
  const isWarned = useRef(false);
  const lacking = lackingIn(slice);
  const size = useSizeDraft({ quarterDays: slice.quarterDays, onCommit: (quarterDays) => edit({ quarterDays }) });

  function edit(changes: SliceChanges): void {
    onEdited();
    void planStore.execute({ type: 'slice.edit', id: slice.id, changes });
  }

  useFocusOnFirstLacking(root, lacking[0] ?? 'value');

  /** What is no size is pointed out before the slice is left, once. */
  function leave(go: () => void): void {
    const isNone = !size.isSize();
    if (isNone) size.commit();
    if (!isReadOnly && (isNone || (size.problem !== null && !isWarned.current))) {
      isWarned.current = !isNone;
      focusField(root.current, 'quarterDays');
      return;
    }
    go();
  }

  const isWarnedOfClosing = useRef(false);
  useImperativeHandle(ref, () => ({
    mayClose() {
      if (isReadOnly || size.isSize() || isWarnedOfClosing.current) return true;
      isWarnedOfClosing.current = true;
      size.commit();
      focusField(root.current, 'quarterDays');
      return false;
    },
  }));

  function handleKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const intention = triageIntention(event, platform);
    if (intention === null) return;
    event.preventDefault();
    const field = fieldOf(event.target);
    if (intention === 'back') leave(onBack ?? (() => viewStore.say('This is the first one.')));
    else if (intention === 'undo') void planStore.undo();
    else if (intention === 'redo') void planStore.redo();
    else if (intention === 'next-slice' || field === TRIAGE_FIELDS.at(-1)) leave(onNext);
    else if (field === 'quarterDays' && !size.isSize()) size.commit();
    // From the title, which is none of the fields, Enter leads to the first of them.
    else focusField(root.current, TRIAGE_FIELDS[field === null ? 0 : TRIAGE_FIELDS.indexOf(field) + 1] ?? 'value');
  }

  /** A field that Tab leads to is chosen as a whole, of several lines too; a window that comes back changes nothing. */
  function handleFocus({ target, relatedTarget }: FocusEvent<HTMLElement>): void {
    if (target instanceof HTMLTextAreaElement && relatedTarget !== null) target.select();
  }

  return (
    // The keys are those of the fields and buttons in it.
    <section
      ref={root}
      className={styles.slice}
      aria-label="The slice that is asked about"
      onKeyDown={handleKeyDown}
      onFocus={handleFocus}
    >
      <header>
        <TriagePlace slice={slice} />
        <TriageTitle slice={slice} isReadOnly={isReadOnly} onEdit={edit} />
        <p className={styles.lacking} role="status">
          {lacking.length === 0 ? 'It has all five.' : `It lacks ${listText(lacking.map((field) => NAMES[field]))}.`}
        </p>
      </header>
      {isReadOnly && <p className={styles.lacking}>{READ_ONLY_TEXT}</p>}
      <TriageFields slice={slice} size={size} isReadOnly={isReadOnly} onEdit={edit} />
      <div className={styles.buttons}>
        <Button size="small" disabled={onBack === null} onClick={() => leave(onBack ?? onNext)}>
          Back
        </Button>
        <span className={styles.room} />
        {!isReadOnly && (
          <>
            {slice.quarterDays !== null && !isThin(slice) && (
              <Button size="small" onClick={onCut}>
                Cut thinner…
              </Button>
            )}
            <Button size="small" onClick={() => onTakeAway('later')}>
              To Later
            </Button>
            <Button size="small" onClick={() => onTakeAway('drop')}>
              Drop
            </Button>
          </>
        )}
        <Button size="small" look={lacking.length === 0 ? 'primary' : 'plain'} onClick={() => leave(onNext)}>
          {lacking.length === 0 ? 'Next slice' : 'Skip'}
        </Button>
      </div>
      <p className={styles.keys}>
        <Kbd keys="Enter" /> next field <Kbd keys={platform === 'mac' ? '⌘Enter' : 'Ctrl+Enter'} /> next slice{' '}
        <Kbd keys={platform === 'mac' ? '⌥↑ ⌥↓' : 'Alt+↑ ↓'} /> back and forth
      </p>
    </section>
  );
}

/** Where it stands in the outline, and when it is delivered. */
function TriagePlace({ slice }: { slice: Slice }) {
  const groups = usePlan((plan) =>
    treeOf(plan)
      .ancestorsOf(slice.id)
      .map(({ title }) => oneLine(title) || 'Untitled slice')
      .reverse()
      .join(' › '),
  );
  const day = useDerived(({ schedule, today }) => {
    const placed = schedule.placements.get(slice.id)?.day;
    return placed === undefined ? 'No day yet' : weekdayText(placed, today);
  });
  return (
    <p className={styles.place}>
      {groups !== '' && (
        <>
          <bdi>{groups}</bdi>
          {' · '}
        </>
      )}
      {day}
    </p>
  );
}

function useFocusOnFirstLacking(root: { readonly current: HTMLElement | null }, field: TriageField): void {
  const focusFirst = useEffectEvent(() => focusField(root.current, field));
  useEffect(() => {
    focusFirst();
    // A dialog that has only just opened gives the focus to its first field after this.
    const frame = requestAnimationFrame(() => {
      if (fieldOf(document.activeElement) !== null) focusFirst();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
}

function focusField(root: HTMLElement | null, field: TriageField): void {
  const input = root?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-triage="${field}"]`);
  input?.focus();
  // What is typed takes the place of what stands there, as after Tab.
  input?.select();
}

function fieldOf(target: EventTarget | null): TriageField | null {
  const marked = target instanceof HTMLElement ? target.dataset.triage : undefined;
  return TRIAGE_FIELDS.find((field) => field === marked) ?? null;
}
