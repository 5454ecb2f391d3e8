/**
 * What was just unfolded is scrolled into sight, also what of it is read and drawn a moment later: until the person does
 * something else. What is larger than the place that scrolls begins at its top.
 */
export function keepShown(element: HTMLElement): void {
  const isOver = new AbortController();
  const observer = new ResizeObserver(() => element.scrollIntoView({ block: 'nearest' }));
  const end = () => {
    isOver.abort();
    observer.disconnect();
  };
  for (const type of ['keydown', 'pointerdown', 'wheel'])
    window.addEventListener(type, end, { capture: true, passive: true, signal: isOver.signal });
  observer.observe(element);
}
