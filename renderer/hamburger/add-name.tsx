import { type ReactNode, useState } from 'react';
import { LAYER_NAME_LIMIT } from '../../shared/slicing/hamburger-edit.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './add-name.module.css';

type AddNameProps = {
  label: string;
  icon: ReactNode;
  /** True when it was added: the field is ready for the next one. */
  onAdd: (name: string) => boolean;
};

/** A field that looks like a line to write on; Enter adds what stands in it. */
export function AddName({ label, icon, onAdd }: AddNameProps) {
  const [name, setName] = useState('');
  return (
    <label className={classNames(styles.field)}>
      {icon}
      <input
        className={styles.input}
        value={name}
        aria-label={label}
        placeholder={label}
        dir="auto"
        maxLength={LAYER_NAME_LIMIT}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (name.trim() !== '' && onAdd(name.trim())) setName('');
        }}
      />
    </label>
  );
}
