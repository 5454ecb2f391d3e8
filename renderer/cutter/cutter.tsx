import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Slice } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { nextBlank } from '../../shared/slicing/edit-draft.ts';
import { BY_DAYS_ID } from '../../shared/slicing/pattern.ts';
import { daysText, oneLine, sentence, titleText } from '../../shared/words/en.ts';
import { cutRefusalText, forWhomText, NO_FIT_TEXT } from '../../shared/words/pattern-text.ts';
import { READ_ONLY_TEXT } from '../../shared/words/rejection-text.ts';
import { whyNotCut } from '../actions/cut-action.ts';
import { shortcutText } from '../actions/shortcut.ts';
import { usePlan, usePlanState } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { Kbd } from '../ui/kbd.tsx';
import { PanelAbout, PanelHead } from '../ui/panel-head.tsx';
import type { Panel } from '../view/view-state.ts';
import { ChildrenList } from './children-list.tsx';
import { CutSum } from './cut-sum.tsx';
import styles from './cutter.module.css';
import { added } from './draft-items.ts';
import { draftStep, useNoBrowserUndo } from './draft-undo.ts';
import { PatternCard } from './pattern-card.tsx';
import { useCut } from './use-cut.ts';
import { useCutDrafts } from './use-cut-drafts.ts';
import { useToldCut } from './use-told-cut.ts';

type CutterPanel = Extract<Panel, { readonly kind: 'cutter' }>;

/** Cuts a slice into thinner ones: the patterns, those that fit first, and what each of them drafts. */
export function Cutter({ panel }: { panel: CutterPanel }) {
  const slice = usePlan((plan) => plan.slices[panel.id]);
  const whyNot = usePlan((plan) => {
    const found = plan.slices[panel.id];
    return found === undefined ? null : whyNotCut(found, treeOf(plan));
  });
  if (slice === undefined) return null;
  return (
    <div className={styles.cutter}>
      <PanelHead title={`Cut ${titleText(slice.title)}`}>
        <About slice={slice} />
      </PanelHead>
      {whyNot === null ? <Patterns slice={slice} panel={panel} /> : <NotToCut text={whyNot} />}
    </div>
  );
}

function About({ slice }: { slice: Slice }) {
  const goal = usePlan((plan) => plan.goal.audience);
  const audience = forWhomText(oneLine(slice.audience) || oneLine(goal));
  const size =
    slice.quarterDays === null ? 'Not sized yet: the sizes below are proposals.' : `${daysText(slice.quarterDays)}.`;
  return (
    <PanelAbout>
      {sentence(size)} Every slice must still be worth showing to <bdi>{audience}</bdi>.
    </PanelAbout>
  );
}

function NotToCut({ text }: { text: string }) {
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => focusSteadily(() => message.current), []);
  return (
    <p ref={message} className={styles.notToCut} tabIndex={-1}>
      {text}
    </p>
  );
}

const NOTHING_ASKED_FOR: readonly string[] = [];

function Patterns({ slice, panel }: { slice: Slice; panel: CutterPanel }) {
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const platform = usePlanState((state) => state.app?.platform ?? 'linux');
  const { offers, openId, items, draft, latest, open, change, undo, redo } = useCutDrafts(
    slice,
    panel.patterns ?? NOTHING_ASKED_FOR,
  );
  const cut = useCut(panel);
  useToldCut(draft, openId);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [focusOn, setFocusOn] = useState<{ readonly key: number } | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const headers = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-pattern]') ?? [])];
  useEffect(() => focusSteadily(() => openHeaderIn(root.current)), []);

  function perform(): void {
    if (isReadOnly) return;
    const now = latest();
    const refused = cut(now.draft);
    setRefusal(refused === null ? null : cutRefusalText(refused));
    const item = refused !== null && 'place' in refused ? now.items[refused.place] : undefined;
    if (item !== undefined) setFocusOn({ key: item.key });
  }

  function handleKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      perform();
      return;
    }
    if (!(event.target instanceof HTMLElement)) return;
    const step = draftStep(event);
    if (step !== null && event.target.matches('textarea, input') && !isReadOnly) {
      event.preventDefault();
      takeStep(step);
    } else if (event.key === 'Escape' && event.target.matches('textarea, input')) {
      // Out of the text first; only from there out of the panel.
      event.preventDefault();
      openHeaderIn(root.current)?.focus();
    } else if (event.target === openHeaderIn(root.current) && event.key === 'Tab' && !event.shiftKey && !isReadOnly) {
      // Tab walks through what is to be filled in; without a blank it goes on as ever.
      const next = items.find(({ parts }) => nextBlank(parts, 0) !== null);
      if (next === undefined) return;
      event.preventDefault();
      setFocusOn({ key: next.key });
    } else if (event.target.dataset.pattern !== undefined) walk(event, event.target);
  }

  function takeStep(step: 'undo' | 'redo'): void {
    setRefusal(null);
    if (step === 'undo') undo();
    else redo();
  }

  /** The button of a menu takes every Enter for itself; with Ctrl it cuts there as well. */
  function cutFromMenuButton(event: KeyboardEvent): void {
    const isCut = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isCut || !(event.target instanceof HTMLElement) || !event.target.matches('[aria-haspopup="menu"]')) return;
    event.preventDefault();
    event.stopPropagation();
    perform();
  }

  useNoBrowserUndo(root, isReadOnly ? null : takeStep);

  function walk(event: KeyboardEvent, from: HTMLElement): void {
    const all = headers();
    const at = all.indexOf(from);
    const goals = { ArrowDown: all[at + 1], ArrowUp: all[at - 1], Home: all[0], End: all.at(-1) };
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !isKeyOf(event.key, goals)) return;
    event.preventDefault();
    goals[event.key]?.focus();
  }

  function add(): void {
    const next = added(items, slice.quarterDays === null ? null : 4);
    change(() => next);
    const last = next.at(-1);
    if (last !== undefined) setFocusOn({ key: last.key });
  }

  return (
    <section
      ref={root}
      className={styles.patterns}
      aria-label="Patterns"
      onKeyDownCapture={cutFromMenuButton}
      onKeyDown={handleKeyDown}
    >
      {isReadOnly && <p className={styles.readOnly}>{READ_ONLY_TEXT}</p>}
      {offers.every(({ fit, isAskedFor }) => fit === null && !isAskedFor) && (
        <p className={styles.readOnly}>{NO_FIT_TEXT}</p>
      )}
      <ul className={styles.list}>
        {offers.map((offer) => (
          <PatternCard
            key={offer.pattern.id}
            offer={offer}
            isOpen={offer.pattern.id === openId}
            isLastResort={offer.pattern.id === BY_DAYS_ID}
            isTabStop={offer.pattern.id === openId}
            onOpen={() => {
              setRefusal(null);
              open(offer.pattern.id);
            }}
          >
            <ChildrenList
              items={items}
              isReadOnly={isReadOnly}
              onChange={(edit, what) => {
                setRefusal(null);
                change(edit, what);
              }}
              focusOn={focusOn}
              onEmpty={() => focusSteadily(() => addButton.current)}
            />
            <CutSum slice={slice} draft={draft} thenMoveTo={panel.thenMoveTo} />
          </PatternCard>
        ))}
      </ul>
      {!isReadOnly && (
        <footer className={styles.footer}>
          {refusal !== null && (
            <p className={styles.refusal} role="alert">
              {refusal}
            </p>
          )}
          <Button look="primary" onClick={perform}>
            Cut into {items.length}
          </Button>
          <Button ref={addButton} onClick={add}>
            Add a slice
          </Button>
          <span className={styles.keys}>
            <Kbd keys={shortcutText({ key: 'Enter', isMod: true }, platform)} />
          </span>
        </footer>
      )}
    </section>
  );
}

function openHeaderIn(root: HTMLElement | null): HTMLElement | null {
  return root?.querySelector<HTMLElement>('[data-pattern][aria-expanded="true"]') ?? null;
}

function isKeyOf<Keys extends object>(key: PropertyKey, keys: Keys): key is keyof Keys {
  return Object.hasOwn(keys, key);
}
