import { Plus } from 'lucide-react';
import { useRef } from 'react';
import type { Hamburger } from '../../shared/slicing/hamburger.ts';
import type { Bite } from '../../shared/slicing/hamburger-layers.ts';
import { usePlan } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { useViewStore } from '../view/hooks.ts';
import { AddName } from './add-name.tsx';
import styles from './burger.module.css';
import { LayerEditor } from './layer-editor.tsx';
import { LayerRow } from './layer-row.tsx';
import type { EditingLayers } from './use-edit-layers.ts';
import { useFocusLater } from './use-focus-later.ts';

type BurgerProps = {
  hamburger: Hamburger;
  isReadOnly: boolean;
  editing: EditingLayers;
  onChoose: (bite: Bite) => void;
};

/** The layers from the data to the reader, each with its options from poor to rich. */
export function Burger({ hamburger, isReadOnly, editing, onChoose }: BurgerProps) {
  const viewStore = useViewStore();
  const rows = useRef<HTMLDivElement>(null);
  const focusLater = useFocusLater(rows);
  const hasOwnLayers = usePlan((plan) => plan.goal.layers !== null);
  const { layers, chosen } = hamburger;
  // A layer keeps its row while its name is typed: it is told by its place.
  const placed = layers.map((layer, place) => ({ layer, place }));

  function open(place: number | null): void {
    if (place !== null) focusLater(`[data-layer="${place}"] [data-layer-name]`);
    else focusLater(`[data-layer="${editing.openPlace}"] [data-edit-layer]`);
    editing.open(place);
  }

  return (
    <section className={styles.burger} aria-label="Layers, each from poor to rich">
      <div ref={rows} className={styles.rows}>
        {placed.map(({ layer, place }) =>
          editing.openPlace === place && !isReadOnly ? (
            <LayerEditor
              key={place}
              layers={layers}
              place={place}
              editing={editing}
              focusLater={focusLater}
              onDone={() => open(null)}
            />
          ) : (
            <LayerRow
              key={place}
              layer={layer}
              place={place}
              hamburger={hamburger}
              onChoose={(option) => onChoose(chosen.with(place, option))}
              onEdit={isReadOnly ? null : () => open(place)}
              onLeave={(by) => focusLater(`[data-layer="${place + by}"] [data-focus-first]`)}
            />
          ),
        )}
        {layers.length === 0 && <p className={styles.empty}>No layers. Add one, or go back to the default ones.</p>}
        {!isReadOnly && (
          <div className={styles.foot}>
            <AddName
              label="Add a layer"
              icon={<Plus size={14} aria-hidden />}
              onAdd={(name) => {
                if (!editing.edit({ kind: 'add-layer', name })) return false;
                viewStore.say(`Added the layer ${name}.`);
                open(layers.length);
                return true;
              }}
            />
            {hasOwnLayers && (
              <Button
                size="small"
                look="quiet"
                onClick={() => {
                  editing.open(null);
                  if (editing.edit({ kind: 'reset' })) viewStore.say('These are the default layers again.');
                  focusLater('[data-layer="0"] [data-focus-first]');
                }}
              >
                Back to the default layers
              </Button>
            )}
          </div>
        )}
        {editing.problem !== null && editing.openPlace === null && (
          <p className={styles.problem} role="status">
            {editing.problem}
          </p>
        )}
      </div>
    </section>
  );
}
