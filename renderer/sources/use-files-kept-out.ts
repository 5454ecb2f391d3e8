import { useEffect, useEffectEvent } from 'react';

/**
 * A file that misses its source is not taken by the browser instead, which would leave the page to show it; whoever
 * dropped it is told.
 */
export function useFilesKeptOut(onMissed: () => void): void {
  const tell = useEffectEvent(onMissed);
  useEffect(() => {
    const keepOut = (event: DragEvent) => {
      if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      // Where nothing may be dropped a browser does not drop, and nobody would know why nothing happens.
      event.dataTransfer.dropEffect = 'copy';
      if (event.type === 'drop') tell();
    };
    window.addEventListener('dragover', keepOut);
    window.addEventListener('drop', keepOut);
    return () => {
      window.removeEventListener('dragover', keepOut);
      window.removeEventListener('drop', keepOut);
    };
  }, []);
}
