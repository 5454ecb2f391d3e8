import { type DragEvent, useState } from 'react';

/**
 * Takes the files that are dropped on an element; `isOver` while some are held over it. What an element within it takes
 * is not its own.
 */
export function useFileOver(isEnabled: boolean, onFiles: (files: readonly File[]) => void) {
  const [isOver, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    const isOwn = isEnabled && !event.defaultPrevented && event.dataTransfer.types.includes('Files');
    setOver(isOwn);
    if (!isOwn) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  };
  return {
    isOver,
    handlers: {
      onDragEnter: hold,
      onDragOver: hold,
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (!isEnabled || event.defaultPrevented || files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      },
    },
  };
}
