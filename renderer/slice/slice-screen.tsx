import { type ReactNode, useState } from 'react';
import type { Shortcut } from '../../shared/actions.ts';
import { shortcutText } from '../actions/shortcut.ts';
import { usePlanState } from '../plan/hooks.ts';
import { Kbd } from '../ui/kbd.tsx';
import { GoalHeader } from './goal-header.tsx';
import { Outline } from './outline.tsx';
import { SizeNoteStrip } from './size-note-strip.tsx';
import { createSizeNotes, SizeNotesContext } from './size-notes.ts';
import styles from './slice-screen.module.css';
import { SubtreeChip } from './subtree-chip.tsx';

/** The outline for cutting. Only while a plan is open. */
export function SliceScreen() {
  const planId = usePlanState((state) => state.opened?.planId);
  const [notes] = useState(createSizeNotes);
  const platform = usePlanState((state) => state.app?.platform ?? 'linux');
  const keys = (shortcut: Shortcut) => shortcutText(shortcut, platform);
  return (
    <SizeNotesContext value={notes}>
      {/* Another plan is another outline: what was being typed and where the focus was stays with the former one. */}
      <section className={styles.screen} aria-label="Slice" key={planId}>
        <GoalHeader />
        <SubtreeChip />
        <Outline />
        <div className={styles.foot}>
          <p className={styles.hint}>
            <Keys keys={['Enter']}>next slice</Keys>
            <Keys keys={['Tab', keys({ key: 'Tab', isShift: true })]}>nest, un-nest</Keys>
            <Keys keys={[keys({ key: 'ArrowUp', isAlt: true }), keys({ key: 'ArrowDown', isAlt: true })]}>move</Keys>
            <Keys keys={[keys({ key: 'ArrowDown', isShift: true })]}>on a row: select several</Keys>
            <Keys keys={['Esc']}>
              to the row; from there <Kbd keys="→" /> its value, size and audience, <Kbd keys="C" /> cuts it thinner,{' '}
              <Kbd keys="Tab" /> leaves the outline
            </Keys>
          </p>
          <SizeNoteStrip />
        </div>
      </section>
    </SizeNotesContext>
  );
}

function Keys({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <Kbd key={key} keys={key} />
      ))}
      <span>{children}</span>
    </span>
  );
}
