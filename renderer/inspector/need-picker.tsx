import type { Ref } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { oneLine } from '../../shared/words/en.ts';
import { useDerived } from '../plan/hooks.ts';
import { useInspector } from './inspector-context.ts';
import { findNeeds } from './need-search.ts';
import { type PickerFound, SearchPicker } from './search-picker.tsx';
import { whenText } from './slice-state.ts';

type NeedPickerProps = {
  labelId: string;
  onPick: (id: SliceId) => void;
  /** Backspace in the empty field. */
  onRemoveLast: () => void;
  ref?: Ref<HTMLInputElement>;
};

/** Picks a slice by its title; often several in a row. */
export function NeedPicker({ labelId, onPick, onRemoveLast, ref }: NeedPickerProps) {
  const { sliceId } = useInspector();
  const derived = useDerived((all) => all);

  function find(text: string): PickerFound {
    const { options, more } = findNeeds(derived.plan, sliceId, text);
    return {
      options: options.map(({ id, whyNot }) => ({
        id,
        title: oneLine(derived.plan.slices[id]?.title ?? '') || 'Untitled slice',
        fact: whenText(derived, id),
        whyNot,
        onPick: () => onPick(id),
      })),
      more,
    };
  }

  return (
    <SearchPicker
      ref={ref}
      labelId={labelId}
      placeholder="Add by title…"
      find={find}
      nothingText={(text) => (text === '' ? 'There is no other slice.' : 'No title has these words.')}
      after="next"
      onRemoveLast={onRemoveLast}
    />
  );
}
