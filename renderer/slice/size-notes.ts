import { createContext, useContext, useEffect } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { assert } from '../../shared/assert.ts';
import type { SliceId } from '../../shared/plan/plan.ts';

/** What a field of the thickness has to say while it is typed in. */
export type SizeNote = {
  readonly id: SliceId;
  readonly text: string;
  /** Why the text is no size; `null`: it is one. */
  readonly problem: string | null;
};

export type SizeNotes = {
  /** Of the field that has the focus. */
  readonly current: SizeNote | null;
  /** Of a field that was left with something that is no size: said until another size is typed. */
  readonly left: SizeNote | null;
};

/** Below the outline stands what its fields have to say: a box under a field would lie over the next one. */
export const SizeNotesContext = createContext<StoreApi<SizeNotes> | null>(null);

export function createSizeNotes(): StoreApi<SizeNotes> {
  return createStore<SizeNotes>(() => ({ current: null, left: null }));
}

export function useSizeNotes(): StoreApi<SizeNotes> {
  const notes = useContext(SizeNotesContext);
  assert(notes !== null, 'A field of the outline stands outside of the Slice screen.');
  return notes;
}

/** The element that says what is wrong with the size of a slice. */
export function sizeProblemId(id: SliceId): string {
  return `size-problem-${id}`;
}

/** Says for a field what it has to say, as long as it has the focus, or was left with what is no size. */
export function useSizeNote({ id, text, problem }: SizeNote, isWithin: boolean): void {
  const notes = useSizeNotes();
  useEffect(() => {
    notes.setState((shown) => told(shown, { id, text, problem }, isWithin));
  }, [notes, id, text, problem, isWithin]);
  useEffect(() => () => notes.setState((shown) => without(shown, id)), [notes, id]);
}

function told(shown: SizeNotes, note: SizeNote, isWithin: boolean): SizeNotes {
  const { current, left } = without(shown, note.id);
  if (!isWithin) return { current, left: note.problem === null ? left : note };
  const isTyping = shown.current?.id === note.id && shown.current.text !== note.text;
  return { current: note, left: isTyping ? null : left };
}

function without({ current, left }: SizeNotes, id: SliceId): SizeNotes {
  return { current: current?.id === id ? null : current, left: left?.id === id ? null : left };
}
