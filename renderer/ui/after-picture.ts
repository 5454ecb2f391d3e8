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
  for (const type of [...(isUrgentForKeys ? ['keydown'] : []), 'pagehide', 'blur'])
    window.addEventListener(type, now, { capture: true, signal: isOver.signal });
  return { now };
}
