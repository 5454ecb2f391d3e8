/** Puts a text on the clipboard; false where the browser forbids both ways. Needs to be called from a click or a key. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Forbidden, or an old page: the older way needs no permission.
    return copySelection(text);
  }
}

function copySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  // Inside an open dialog, whose focus trap would take the focus away from the body.
  const parent = document.activeElement?.closest('[role="dialog"]') ?? document.body;
  const focused = document.activeElement;
  parent.append(area);
  area.focus();
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    // A browser without it throws instead of answering.
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
