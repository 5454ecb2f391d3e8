/** The kinds of entries in lists; each names its elements on the page by `data-<kind>` with its id. */
export type EntryKind = 'request' | 'risk' | 'source' | 'contact' | 'idea';

/** The entries of one kind below an element, in the order in which they stand. */
export function entriesIn(root: ParentNode | null, kind: EntryKind): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>(`[data-${kind}]`) ?? [])];
}

/** The first element that matches within an entry, as it stands on the page. */
export function inEntry(kind: EntryKind, id: string, selector: string): HTMLElement | null {
  const entry = entriesIn(document, kind).find(({ dataset }) => dataset[kind] === id);
  return entry?.querySelector<HTMLElement>(selector) ?? null;
}
