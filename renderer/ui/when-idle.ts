/** On a machine that is never idle. */
const LONGEST_WAIT_MS = 500;

/** Does something once the picture that is being drawn is there and nothing else is to be done. Returns how to prevent it. */
export function whenIdle(act: () => void): () => void {
  let isPrevented = false;
  const actThen = () => {
    if (!isPrevented) act();
  };
  // Not every browser says when it is idle.
  requestAnimationFrame(() =>
    'requestIdleCallback' in window ? requestIdleCallback(actThen, { timeout: LONGEST_WAIT_MS }) : setTimeout(actThen),
  );
  return () => {
    isPrevented = true;
  };
}
