import { useCallback, useEffect, useEffectEvent, useRef, useState, type PointerEvent } from "react";

/** Whose facts are shown, and where. */
interface ShownFacts {
  readonly at: number;
  readonly anchor: HTMLElement;
  readonly leftPx: number;
}

/** Long enough to move from a bar onto its facts, short enough not to linger. */
const LEAVE_MS = 140;
/** Keeps the facts clear of the pointer. */
const POINTER_GAP_PX = 14;

/** Shows the facts of what is pointed at or focused, until it is left or Escape is pressed. */
export function useStopFacts() {
  "use memo";
  const [shown, setShown] = useState<ShownFacts | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stay = useCallback(() => clearTimeout(timer.current), []);
  const show = (facts: ShownFacts | null) => {
    stay();
    setShown(facts);
  };
  const showAtPointer = (at: number, event: PointerEvent<HTMLElement>) => {
    const { currentTarget, clientX, pointerType, buttons } = event;
    if (pointerType !== "mouse" || buttons !== 0) return;
    show({ at, anchor: currentTarget, leftPx: clientX + POINTER_GAP_PX });
  };
  /** The pointer left; a focused stop keeps its facts. */
  const leave = () => {
    stay();
    timer.current = setTimeout(
      () => setShown((now) => (now && document.activeElement === now.anchor ? now : null)),
      LEAVE_MS,
    );
  };
  useEffect(() => stay, [stay]);

  const closeBy = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // One key press closes one thing: the panel stays.
    event.preventDefault();
    show(null);
  });
  const isShown = shown !== null;
  useEffect(() => {
    if (!isShown) return undefined;
    const onKeyDown = (event: KeyboardEvent) => closeBy(event);
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, [isShown]);
  return { shown, show, showAtPointer, hide: () => show(null), leave, stay };
}

/** What `useStopFacts` returns. */
export type StopFacts = ReturnType<typeof useStopFacts>;
