import type { Item } from './draft-items.ts';

/** What is half done in the cutter, and the way back: the browser's own undo knows nothing of what fields fill in. */
export type Draft = {
  readonly openId: string;
  readonly items: { readonly [patternId: string]: readonly Item[] };
  /** The last step is the last entry. */
  readonly past: readonly Step[];
  /** What was undone; the next one to redo is the last entry. */
  readonly future: readonly Step[];
};

type Step = { readonly openId: string; readonly items: readonly Item[]; readonly what: string | null };

const MOST_STEPS = 100;

/** After a change of the open pattern's children. Those that follow each other with the same `what` are one step. */
export function changedDraft(
  draft: Draft,
  edit: (items: readonly Item[]) => readonly Item[],
  what: string | null = null,
): Draft {
  const step = { ...here(draft, draft.openId), what };
  const items = edit(step.items);
  if (items === step.items) return draft;
  const last = draft.past.at(-1);
  const goesOn = what !== null && last?.what === what && last.openId === draft.openId && draft.future.length === 0;
  const past = goesOn ? draft.past : [...draft.past, step].slice(-MOST_STEPS);
  return { ...draft, items: { ...draft.items, [draft.openId]: items }, past, future: [] };
}

/** After the last step was taken back; the same object when there is none. */
export function undoneDraft(draft: Draft): Draft {
  const step = draft.past.at(-1);
  if (step === undefined) return draft;
  const future = [...draft.future, { ...here(draft, step.openId), what: step.what }];
  return { ...at(draft, step), past: draft.past.slice(0, -1), future };
}

/** After the step that was taken back last was made again; the same object when there is none. */
export function redoneDraft(draft: Draft): Draft {
  const step = draft.future.at(-1);
  if (step === undefined) return draft;
  const past = [...draft.past, { ...here(draft, step.openId), what: step.what }];
  return { ...at(draft, step), past, future: draft.future.slice(0, -1) };
}

function here(draft: Draft, openId: string): Omit<Step, 'what'> {
  return { openId, items: draft.items[openId] ?? [] };
}

function at(draft: Draft, { openId, items }: Step): Draft {
  return { ...draft, openId, items: { ...draft.items, [openId]: items } };
}
