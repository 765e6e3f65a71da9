import { useCallback, useEffect, useRef, useState, type PointerEvent } from "react";

/** Whose facts are shown, and where. */
interface ShownFacts {
  /** The index of the stop. */
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
  const [shown, setShown] = useState<ShownFacts | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stay = useCallback(() => clearTimeout(timer.current), []);
  const hide = useCallback(() => {
    stay();
    setShown(null);
  }, [stay]);
  const show = useCallback(
    (facts: ShownFacts) => {
      stay();
      setShown(facts);
    },
    [stay],
  );
  const showAtPointer = useCallback(
    (at: number, { currentTarget, clientX, pointerType, buttons }: PointerEvent<HTMLElement>) => {
      if (pointerType !== "mouse" || buttons !== 0) return;
      show({ at, anchor: currentTarget, leftPx: clientX + POINTER_GAP_PX });
    },
    [show],
  );
  /** The pointer left; a focused stop keeps its facts. */
  const leave = useCallback(() => {
    stay();
    timer.current = setTimeout(
      () => setShown((now) => (now && document.activeElement === now.anchor ? now : null)),
      LEAVE_MS,
    );
  }, [stay]);

  useEffect(() => stay, [stay]);
  useEffect(() => {
    if (shown === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // One key press closes one thing: the panel stays.
      event.preventDefault();
      hide();
    };
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, [shown, hide]);
  return { shown, show, showAtPointer, hide, leave, stay };
}

/** What `useStopFacts` returns. */
export type StopFacts = ReturnType<typeof useStopFacts>;
