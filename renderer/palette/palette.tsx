import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { countText, titleText } from '../../shared/words/en.ts';
import { actionContext } from '../actions/action.ts';
import { usePlanState, usePlanStore } from '../plan/hooks.ts';
import { focusedNow, giveFocusBack } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useView, useViewStore } from '../view/hooks.ts';
import styles from './palette.module.css';
import { type PaletteEntry, paletteGroups, sliceGroups } from './palette-entries.ts';
import { PaletteLine } from './palette-line.tsx';
import { performEntry } from './palette-perform.ts';

/** Every action, slice and plan, found by typing. Open as long as it is mounted. */
export function Palette() {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const [opener] = useState(focusedNow);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  /** The slice whose actions are listed. */
  const [about, setAbout] = useState<SliceId | null>(null);
  const perform = useRef<(() => void) | null>(null);
  const groups = useGroups(text, about);
  const entries = groups.flatMap((group) => group.entries);
  const aboutTitle = usePlanState((state) =>
    about === null ? null : (state.opened?.plan.slices[about]?.title ?? null),
  );

  useEffect(() => {
    if (planStore.getState().plans === null) void planStore.loadPlans();
  }, [planStore]);

  function go(id: SliceId | null): void {
    setAbout(id);
    setText('');
    setChosen('');
  }

  function choose(entry: PaletteEntry): void {
    // Done when the focus is back, so that a dialog or a panel gets it from there.
    perform.current = () => {
      if (about !== null) viewStore.select(about);
      performEntry(entry, planStore, viewStore);
    };
    viewStore.closeDialog();
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const entry = entries.find(({ value }) => value === chosen);
    const isMod = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && event.shiftKey && entry?.kind === 'slice') go(entry.id);
    else if (event.key === 'k' && isMod && !event.shiftKey && !event.altKey) viewStore.closeDialog();
    else if (about !== null && (event.key === 'Escape' || (event.key === 'Backspace' && text === ''))) go(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && viewStore.closeDialog()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.veil} />
        <Dialog.Content
          className={styles.palette}
          aria-describedby={undefined}
          onEscapeKeyDown={(event) => {
            if (about === null) return;
            event.preventDefault();
            go(null);
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            giveFocusBack(opener);
            perform.current?.();
          }}
        >
          <Dialog.Title className="visually-hidden">Search or run a command</Dialog.Title>
          <Command
            label="Search or run a command"
            shouldFilter={false}
            vimBindings={false}
            loop
            value={chosen}
            onValueChange={setChosen}
            onKeyDown={handleKey}
          >
            <div className={styles.field}>
              <Search size={16} aria-hidden />
              {aboutTitle !== null && <span className={styles.about}>{titleText(aboutTitle)}</span>}
              <Command.Input
                value={text}
                onValueChange={setText}
                maxLength={200}
                placeholder={
                  about === null ? 'Search slices and plans, or run a command' : 'What is to be done with it?'
                }
              />
            </div>
            <Command.List className={styles.list} label="Found">
              {groups.map(({ heading, entries: lines }) => (
                <Command.Group key={heading} heading={heading} className={styles.group}>
                  {lines.map((entry) => (
                    <PaletteLine key={entry.value} entry={entry} onChoose={choose} />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
            {entries.length === 0 && <p className={styles.nothing}>Nothing is called that.</p>}
            <Hints isSlice={entries.find(({ value }) => value === chosen)?.kind === 'slice'} isAbout={about !== null} />
            <p className="visually-hidden" role="status">
              {text === '' ? '' : countText(entries.length, 'result')}
            </p>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What is listed for a text, as the plan and the selection are now. */
function useGroups(text: string, about: SliceId | null) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  usePlanState((state) => state);
  useView((state) => state);
  if (about !== null) return sliceGroups(actionContext(planStore, viewStore, [about]), text);
  return paletteGroups(actionContext(planStore, viewStore), text);
}

function Hints({ isSlice, isAbout }: { isSlice: boolean; isAbout: boolean }) {
  return (
    <footer className={styles.hints}>
      <span>
        <Kbd keys="↑" /> <Kbd keys="↓" /> choose
      </span>
      <span>
        <Kbd keys="Enter" /> {isSlice ? 'go there' : 'do it'}
      </span>
      {isSlice && (
        <span>
          <Kbd keys="Shift+Enter" /> what to do with it
        </span>
      )}
      <span>
        <Kbd keys="Esc" /> {isAbout ? 'back' : 'close'}
      </span>
    </footer>
  );
}
