import { useLayoutEffect, useState } from 'react';

/**
 * Where menus and tooltips are put: within the landmark of the screen, so that a screen reader finds them there.
 * `undefined`: there is no such landmark, and they go to the end of the page.
 */
export function useOverlayPlace(): HTMLElement | undefined {
  const [place, setPlace] = useState(mainLandmark);
  // A menu that is drawn together with the landmark finds it once both are in the page.
  useLayoutEffect(() => setPlace(mainLandmark()), []);
  return place;
}

function mainLandmark(): HTMLElement | undefined {
  return document.querySelector('main') ?? undefined;
}
