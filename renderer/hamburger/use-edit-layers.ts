import { useState } from 'react';
import { biteAfter, editLayers, type LayerEdit, type LayerProblem } from '../../shared/slicing/hamburger-edit.ts';
import type { NamedBite } from '../../shared/slicing/hamburger-layers.ts';
import { layerProblemText } from '../../shared/words/hamburger-text.ts';
import { usePlanStore } from '../plan/hooks.ts';

export type EditingLayers = {
  /** The place of the layer that is open for editing. */
  readonly openPlace: number | null;
  readonly open: (place: number | null) => void;
  /** Why the last change was not made, until another one is. */
  readonly problem: string | null;
  /** Carries out a change; false when it was not made. */
  readonly edit: (edit: LayerEdit) => boolean;
};

/** Changes of the layers, each one step to undo. What is chosen by hand follows a new name as the bites do. */
export function useEditLayers(
  onChosen: (change: (chosen: NamedBite | null) => NamedBite | null) => void,
): EditingLayers {
  const planStore = usePlanStore();
  const [openPlace, setOpenPlace] = useState<number | null>(null);
  const [problem, setProblem] = useState<LayerProblem | null>(null);

  function edit(change: LayerEdit): boolean {
    const plan = planStore.getState().opened?.plan;
    if (plan === undefined) return false;
    const command = editLayers(plan, change);
    setProblem(command.ok || command.error === 'no-change' ? null : command.error);
    if (!command.ok) return false;
    void planStore.execute(command.value);
    onChosen((chosen) => (chosen === null ? null : biteAfter(chosen, change)));
    return true;
  }

  return {
    openPlace,
    open(place) {
      setOpenPlace(place);
      setProblem(null);
    },
    problem: problem === null ? null : layerProblemText(problem),
    edit,
  };
}
