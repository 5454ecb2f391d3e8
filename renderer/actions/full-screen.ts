import type { ViewStore } from '../view/view-state.ts';

/** Why the page cannot fill the screen; `null` when it can. */
export function whyNotFullScreen(): string | null {
  return document.fullscreenEnabled === true ? null : 'This window does not let a page fill the screen.';
}

export function isFullScreen(): boolean {
  return document.fullscreenElement !== null && document.fullscreenElement !== undefined;
}

/** Fills the screen with the page, or gives it back. Escape gives it back too. */
export async function toggleFullScreen(viewStore: Pick<ViewStore, 'toast'>): Promise<void> {
  const whyNot = whyNotFullScreen();
  if (whyNot !== null) {
    viewStore.toast(whyNot);
    return;
  }
  try {
    if (isFullScreen()) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // The browser says no where a window may not, or a person has not asked for it by hand.
    viewStore.toast('The window could not fill the screen.');
  }
}
