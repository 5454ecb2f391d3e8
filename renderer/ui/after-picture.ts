export type AfterPicture = {
  /** Does it at once, unless it was done. */
  readonly now: () => void;
};

/** A page that is out of sight draws no pictures. */
const LONGEST_WAIT_MS = 100;

/**
 * Does something long once the next picture is on the screen: what somebody did is seen before its consequences are
 * worked out. It does not wait for that when the page is left, or a key is pressed, which may be about what is to come;
 * with `isUrgentForKeys: false` typing goes before it.
 */
export function afterPicture(act: () => void, { isUrgentForKeys = true } = {}): AfterPicture {
  const isOver = new AbortController();
  const now = () => {
    if (isOver.signal.aborted) return;
    isOver.abort();
    clearTimeout(longest);
    act();
  };
  const longest = setTimeout(now, LONGEST_WAIT_MS);
  // The tasks behind a frame run when its picture is there.
  requestAnimationFrame(() => setTimeout(now));
  const options = { capture: true, signal: isOver.signal };
  for (const type of [...(isUrgentForKeys ? ['keydown'] : []), 'pagehide']) window.addEventListener(type, now, options);
  // Of the window: an element loses the focus also when what was done takes it off the page, in the midst of drawing.
  window.addEventListener('blur', ({ target }) => target === window && now(), options);
  return { now };
}
