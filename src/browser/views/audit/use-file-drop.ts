import { useEffect, useState } from "react";

/**
 * Takes files that are dropped anywhere on the page, where the browser would open them in its place;
 * tells whether some are held over it.
 */
export function useFileDrop(onFiles: (files: File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const takeOver = (event: DragEvent, isHeld: boolean) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(isHeld);
      if (!isHeld) onFiles([...event.dataTransfer.files]);
    };
    addEventListener("dragover", (event) => takeOver(event, true), { signal });
    addEventListener("drop", (event) => takeOver(event, false), { signal });
    const onLeave = ({ relatedTarget }: DragEvent) => {
      // Leaving one element for another is not leaving the page.
      if (relatedTarget === null) setIsOver(false);
    };
    addEventListener("dragleave", onLeave, { signal });
    return () => listening.abort();
  }, [onFiles]);
  return isOver;
}
