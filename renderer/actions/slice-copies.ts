import type { Day } from '../../shared/calendar/day.ts';
import { outlineText } from '../../shared/exports/outline-text.ts';
import type { Command, NewSlice } from '../../shared/plan/commands.ts';
import { type CopiedSlices, copySlices, pasteSlices } from '../../shared/plan/copy-slices.ts';
import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import { readCopiedSlices } from '../../shared/plan/read-copied-slices.ts';
import { ripple } from '../../shared/schedule/ripple.ts';
import { countText } from '../../shared/words/en.ts';
import { leftBehindText, pastedText } from '../../shared/words/pasted-text.ts';
import { rippleText, rippleToldText } from '../../shared/words/ripple-text.ts';
import { newSliceId } from '../plan/new-id.ts';
import { copyText } from '../ui/copy-text.ts';
import type { ActionContext } from './action.ts';

/** Copied slices: as a text for everybody, and with all their fields for another place in a plan. */
export type Copies = { readonly text: string; readonly copied: CopiedSlices };

/** Under this name the fields lie on the clipboard beside the text. */
const SLICES_TYPE = 'application/x-carpaccio-slices+json';

/** Where only the text comes back, as from a menu, the fields are known as long as the window is open. */
let lastCopies: Copies | null = null;

export function copiesOf(plan: Plan, ids: readonly SliceId[]): Copies {
  return { text: outlineText(plan, ids), copied: copySlices(plan, ids) };
}

/** Fills the clipboard of a copy event; false where there is nothing to copy. */
export function writeCopies(
  clipboard: DataTransfer,
  { plan: { opened }, sliceIds, viewStore }: ActionContext,
): boolean {
  if (opened === null) return false;
  const copies = copiesOf(opened.plan, sliceIds);
  const count = countSlices(copies.copied.slices);
  if (count === 0) return false;
  lastCopies = copies;
  clipboard.setData('text/plain', copies.text);
  clipboard.setData(SLICES_TYPE, JSON.stringify(copies.copied));
  viewStore.say(`${countText(count, 'slice')} copied.`);
  return true;
}

/** The slices on the clipboard of a paste event; `null` where it holds only a text. */
export function readCopies(clipboard: DataTransfer): Copies | null {
  const text = clipboard.getData('text/plain');
  const copied = readCopiedSlices(clipboard.getData(SLICES_TYPE));
  return copied === null ? copiesOfText(text) : { text, copied };
}

/** The slices that were copied as this very text, by this window. */
export function copiesOfText(text: string): Copies | null {
  return lastCopies !== null && sameText(lastCopies.text, text) ? lastCopies : null;
}

/** Puts slices on the clipboard; needs to be called from a click or a key. */
export async function putOnClipboard(context: ActionContext): Promise<boolean> {
  let isWritten = false;
  const isOver = new AbortController();
  document.addEventListener(
    'copy',
    (event) => {
      event.stopPropagation();
      event.preventDefault();
      isWritten = event.clipboardData !== null && writeCopies(event.clipboardData, context);
    },
    { capture: true, signal: isOver.signal },
  );
  askForCopyEvent();
  isOver.abort();
  if (isWritten) return true;
  // A browser without that event takes the text alone.
  const { plan, sliceIds, viewStore } = context;
  if (plan.opened === null) return false;
  const copies = copiesOf(plan.opened.plan, sliceIds);
  const isCopied = await copyText(copies.text);
  if (isCopied) lastCopies = copies;
  viewStore.toast(
    isCopied
      ? `${countText(countSlices(copies.copied.slices), 'slice')} copied.`
      : 'The clipboard could not be reached.',
  );
  return isCopied;
}

function askForCopyEvent(): void {
  try {
    document.execCommand('copy');
  } catch {
    // A browser without it throws instead of answering.
  }
}

/** Hands what is on the clipboard to the outline, as far as the browser shows it to a page. */
export async function pasteFromClipboard({ viewStore, platform }: ActionContext): Promise<void> {
  const text = await readClipboard();
  if (text !== null) viewStore.wish({ kind: 'paste-text', text });
  else viewStore.toast(`Press ${platform === 'mac' ? '⌘V' : 'Ctrl+V'} on a row: the clipboard is shown to keys only.`);
}

async function readClipboard(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    // Forbidden, as in the desktop shell: what this window copied is known all the same.
    return lastCopies?.text ?? null;
  }
}

/** Adds slices to the plan as one step, selects them, and shows the first; `said`: what was done, if more than adding. */
export function addCopies(
  { plan: { opened, today }, view, planStore, viewStore }: ActionContext,
  { copied }: Copies,
  place: { readonly parentId: SliceId | null; readonly after: SliceId | null },
  said: string | null,
): void {
  if (opened === null || today === null) return;
  const pasted = pasteSlices(opened.plan, copied, newSliceId);
  const [first] = pasted.slices;
  if (first === undefined) return;
  const isOutline = view.screen === 'slice';
  const { plan } = opened;
  const command: Command = { type: 'slice.add', ...place, slices: pasted.slices, on: today };
  void planStore.execute(command).then((rejection) => {
    if (rejection !== null) return;
    const outcome = { ...pasted, slices: countSlices(pasted.slices) };
    const told = said === null ? pastedText(outcome) : [said, leftBehindText(outcome)].join(' ').trim();
    viewStore.toast(withRipple(told, plan, command, today));
  });
  // Refused slices are nowhere; the others are there with the next picture.
  const ids = pasted.slices
    .map(({ id }) => id)
    .filter((id) => planStore.getState().opened?.plan.slices[id] !== undefined);
  if (ids.length === 0) return;
  viewStore.selectAll([...ids.slice(1), first.id]);
  viewStore.wish({ kind: isOutline ? 'show-row' : 'show-card', id: first.id });
}

/** Copies bring their sizes along, so that others may have another day. */
function withRipple(told: string, plan: Plan, command: Command, today: Day): string {
  const rippled = ripple(plan, command, today);
  if (!rippled.ok || rippled.value.moved.length === 0) return told;
  return rippleToldText(told, rippleText(rippled.value, plan));
}

function countSlices(slices: readonly NewSlice[]): number {
  return slices.reduce((count, { children = [] }) => count + 1 + countSlices(children), 0);
}

/** Windows writes other line ends to its clipboard. */
function sameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n').trimEnd() === other.replaceAll('\r\n', '\n').trimEnd();
}
