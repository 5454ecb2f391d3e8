import { Command } from 'cmdk';
import { CornerDownRight, Folder, Layers } from 'lucide-react';
import { SLICE_ICONS } from '../actions/slice-icons.tsx';
import { Kbd } from '../ui/kbd.tsx';
import styles from './palette.module.css';
import type { PaletteEntry } from './palette-entries.ts';

type PaletteLineProps = { readonly entry: PaletteEntry; readonly onChoose: (entry: PaletteEntry) => void };

export function PaletteLine({ entry, onChoose }: PaletteLineProps) {
  const { value, label, detail } = entry;
  // It can be chosen all the same: the message that says why not is for those who do not see the line.
  const isOff = entry.kind === 'action' && !entry.isEnabled;
  return (
    <Command.Item value={value} className={styles.line} data-off={isOff || undefined} onSelect={() => onChoose(entry)}>
      <span className={styles.icon}>
        <Icon entry={entry} />
      </span>
      <span className={styles.label} dir="auto">
        {label}
      </span>
      {detail !== '' && (
        <span className={styles.detail} dir="auto">
          {detail}
        </span>
      )}
      {entry.kind === 'action' && entry.shortcut !== undefined && <Kbd keys={entry.shortcut} />}
    </Command.Item>
  );
}

function Icon({ entry }: { entry: PaletteEntry }) {
  if (entry.kind === 'slice') return <Layers size={15} aria-hidden />;
  if (entry.kind === 'plan') return <Folder size={15} aria-hidden />;
  return SLICE_ICONS[entry.id] ?? <CornerDownRight size={15} aria-hidden />;
}
