import type { Ref } from 'react';
import { ownRecord } from '../../shared/plan/collections.ts';
import { type SourceId, TITLE_LIMIT } from '../../shared/plan/plan.ts';
import { sourceHealth } from '../../shared/schedule/source-health.ts';
import { oneLine, titleText } from '../../shared/words/en.ts';
import { accessText } from '../../shared/words/source-text.ts';
import { usePlan, useToday } from '../plan/hooks.ts';
import { type PickerFound, type PickerOption, SearchPicker } from './search-picker.tsx';
import { findSources } from './source-search.ts';

type SourcePickerProps = {
  labelId: string;
  takenIds: readonly SourceId[];
  onPick: (id: SourceId) => void;
  /** A name that no source has yet. */
  onCreate: (name: string) => void;
  /** Backspace in the empty field. */
  onRemoveLast: () => void;
  ref?: Ref<HTMLInputElement>;
};

/** Picks a data source by its name, or adds one of that name. */
export function SourcePicker({ labelId, takenIds, onPick, onCreate, onRemoveLast, ref }: SourcePickerProps) {
  const plan = usePlan((known) => known);
  const today = useToday();

  function find(text: string): PickerFound {
    const { ids, more, newName } = findSources(plan, takenIds, text);
    const options = ids.flatMap((id): PickerOption[] => {
      const source = ownRecord(plan.sources, id);
      if (source === undefined) return [];
      const fact = accessText(sourceHealth(source, today).access, today);
      const title = oneLine(source.name) || 'Unnamed source';
      return [{ id, title, fact, whyNot: null, onPick: () => onPick(id) }];
    });
    if (newName !== null) {
      const title = `Add ${titleText(newName)}`;
      options.push({ id: 'new', title, fact: 'a new source', whyNot: null, onPick: () => onCreate(newName) });
    }
    return { options, more };
  }

  return (
    <SearchPicker
      ref={ref}
      labelId={labelId}
      placeholder="Add by name…"
      maxLength={TITLE_LIMIT}
      find={find}
      nothingText={() => 'Type the name of the data that it reads.'}
      after="close"
      onRemoveLast={onRemoveLast}
    />
  );
}
