import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { LAYER_NAME_LIMIT } from '../../shared/slicing/hamburger-edit.ts';
import type { Layer } from '../../shared/slicing/hamburger-layers.ts';
import { Button } from '../ui/button.tsx';
import { useViewStore } from '../view/hooks.ts';
import { AddName } from './add-name.tsx';
import styles from './layer-editor.module.css';
import { NameField } from './name-field.tsx';
import { OptionLine } from './option-line.tsx';
import type { EditingLayers } from './use-edit-layers.ts';

type LayerEditorProps = {
  layers: readonly Layer[];
  place: number;
  editing: EditingLayers;
  focusLater: (selector: string) => void;
  onDone: () => void;
};

/** A layer that is open for editing: its name, its options from poor to rich, its place. Escape closes it. */
export function LayerEditor({ layers, place, editing, focusLater, onDone }: LayerEditorProps) {
  const viewStore = useViewStore();
  const { edit, open, problem } = editing;
  const layer = layers[place];
  if (layer === undefined) return null;
  const { name, options } = layer;
  const lines = options.map((option, at) => ({ option, at }));

  function moveLayer(by: number): void {
    if (!edit({ kind: 'move-layer', layer: name, by })) return;
    open(place + by);
    focusLater(`[data-layer="${place + by}"] [data-move-layer="${by}"]`);
    viewStore.say(`${name} is layer ${place + by + 1} of ${layers.length}.`);
  }

  function removeLayer(): void {
    if (!edit({ kind: 'remove-layer', layer: name })) return;
    open(null);
    focusLater(`[data-layer="${Math.min(place, layers.length - 2)}"] [data-edit-layer]`);
    viewStore.say(`Removed the layer ${name}. Undo brings it back.`);
  }

  return (
    // The keys are those of the fields in it; Escape leaves them all.
    <section
      className={styles.editor}
      data-layer={place}
      aria-label={`Layer ${name}`}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <div className={styles.head}>
        <NameField
          label="Name of the layer"
          name={name}
          maxLength={LAYER_NAME_LIMIT}
          marks={{ 'data-layer-name': '' }}
          onRename={(wanted) => edit({ kind: 'rename-layer', layer: name, name: wanted })}
        />
        <Button size="small" onClick={onDone}>
          Done
        </Button>
      </div>
      <ol className={styles.options} aria-label="Options from poor to rich">
        {lines.map(({ option, at }) => (
          <OptionLine
            key={at}
            layer={layer}
            option={option}
            at={at}
            edit={edit}
            onMoved={(by, mark) => focusLater(`[data-layer="${place}"] [data-line="${at + by}"] ${mark}`)}
            onRemoved={() => {
              const left = options.length - 1;
              focusLater(
                left === 0
                  ? `[data-layer="${place}"] [data-layer-name]`
                  : `[data-layer="${place}"] [data-line="${Math.min(at, left - 1)}"] input`,
              );
            }}
          />
        ))}
      </ol>
      <AddName
        label="Add a richer option"
        icon={<Plus size={14} aria-hidden />}
        onAdd={(wanted) => edit({ kind: 'add-option', layer: name, name: wanted })}
      />
      {problem !== null && (
        <p className={styles.problem} role="status">
          {problem}
        </p>
      )}
      <div className={styles.foot}>
        <Button
          size="small"
          look="quiet"
          icon={<ArrowUp size={13} aria-hidden />}
          data-move-layer={-1}
          aria-disabled={place === 0}
          onClick={() => moveLayer(-1)}
        >
          Layer up
        </Button>
        <Button
          size="small"
          look="quiet"
          icon={<ArrowDown size={13} aria-hidden />}
          data-move-layer={1}
          aria-disabled={place === layers.length - 1}
          onClick={() => moveLayer(1)}
        >
          Layer down
        </Button>
        <Button size="small" look="quiet" icon={<X size={13} aria-hidden />} onClick={removeLayer}>
          Remove the layer
        </Button>
      </div>
    </section>
  );
}
