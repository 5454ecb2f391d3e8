import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { LAYER_NAME_LIMIT, type LayerEdit } from '../../shared/slicing/hamburger-edit.ts';
import { type Layer, layersOf } from '../../shared/slicing/hamburger-layers.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useViewStore } from '../view/hooks.ts';
import styles from './layer-editor.module.css';
import { NameField } from './name-field.tsx';

type OptionLineProps = {
  layer: Layer;
  option: string;
  at: number;
  edit: (edit: LayerEdit) => boolean;
  /** It moved by so many places; `mark` finds what had the focus in its line. */
  onMoved: (by: number, mark: string) => void;
  onRemoved: () => void;
};

/** One option of a layer that is open for editing. Alt and the arrows move it, as the buttons do. */
export function OptionLine({ layer, option, at, edit, onMoved, onRemoved }: OptionLineProps) {
  const viewStore = useViewStore();
  const planStore = usePlanStore();

  /** What was typed a moment ago is its name already, before this is drawn again. */
  function nameNow(): string {
    const plan = planStore.getState().opened?.plan;
    const known = plan === undefined ? undefined : layersOf(plan).find(({ name }) => name === layer.name);
    return known?.options[at] ?? option;
  }

  function move(by: number, mark: string): void {
    const name = nameNow();
    if (!edit({ kind: 'move-option', layer: layer.name, option: name, by })) return;
    onMoved(by, mark);
    viewStore.say(`${name} is ${at + by + 1} of ${layer.options.length}.`);
  }

  return (
    <li className={styles.option} data-line={at}>
      <NameField
        label={`Option ${at + 1}`}
        name={option}
        maxLength={LAYER_NAME_LIMIT}
        onRename={(name) => edit({ kind: 'rename-option', layer: layer.name, option, name })}
        onMove={(by) => move(by, 'input')}
      />
      <IconButton
        size="small"
        label={`Move ${option} to the poorer side`}
        shortcut="Alt+↑"
        icon={<ArrowUp size={13} aria-hidden />}
        disabled={at === 0}
        data-poorer
        onClick={() => move(-1, '[data-poorer]')}
      />
      <IconButton
        size="small"
        label={`Move ${option} to the richer side`}
        shortcut="Alt+↓"
        icon={<ArrowDown size={13} aria-hidden />}
        disabled={at === layer.options.length - 1}
        data-richer
        onClick={() => move(1, '[data-richer]')}
      />
      <IconButton
        size="small"
        label={`Remove ${option}`}
        icon={<X size={13} aria-hidden />}
        onClick={() => {
          if (!edit({ kind: 'remove-option', layer: layer.name, option })) return;
          onRemoved();
          viewStore.say(`Removed ${option}. Bites that have it keep its name.`);
        }}
      />
    </li>
  );
}
