import { useRef, useState, type ComponentType, type PointerEvent, type RefObject } from "react";
import { flushSync } from "react-dom";

/** What has been done in a plain field, for the one that takes its place. */
export interface FieldUse {
  /** Whether its list should be open: the field was pressed, or given an arrow key. */
  readonly isOpen: boolean;
  /** Whether what stands in the field is typed into the other one next, which begins empty for that. */
  readonly isTyped: boolean;
  /** Whether Enter was pressed, which only a list can answer. */
  readonly isEntered: boolean;
}

/** In the middle of these a field is not replaced: they end where they began. */
type Hold = "press" | "composition";

/** A field that takes the place of a plain one: it has that one's `ref`. */
interface UpgradedField {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly begun: FieldUse;
}

/**
 * Has a plain field, once it is used, replaced by one whose code is loaded for that, with what was typed;
 * where that cannot be loaded, the plain one remains.
 */
export function useFieldUpgrade<Props extends UpgradedField>(
  field: RefObject<HTMLInputElement | null>,
  load: () => Promise<ComponentType<Props>>,
) {
  const [upgrade, setUpgrade] = useState<{
    readonly Field: ComponentType<Props>;
    readonly begun: FieldUse;
  } | null>(null);
  const loaded = useRef<ComponentType<Props>>(null);
  const holds = useRef(new Set<Hold>());
  const isReplaced = useRef(false);
  const isOpen = useRef(false);
  const isEntered = useRef(false);

  const replace = () => {
    const input = field.current;
    const Field = loaded.current;
    if (!Field || !input || holds.current.size > 0 || isReplaced.current) return;
    isReplaced.current = true;
    const { value, selectionStart, selectionEnd, selectionDirection } = input;
    const isFocused = input === document.activeElement;
    const begun: FieldUse = {
      isOpen: isOpen.current && !isEntered.current,
      isTyped: isFocused && value !== "" && !isEntered.current,
      isEntered: isEntered.current,
    };
    // At once, or a letter that comes while it is drawn would be in neither.
    flushSync(() => setUpgrade({ Field, begun }));
    const next = field.current;
    if (!isFocused || next === null) return;
    next.focus({ preventScroll: true });
    if (!begun.isTyped) return;
    // Has the list opened and searched, as if it had been there from the beginning.
    next.setRangeText(value);
    next.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
    next.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? "none");
  };
  const begin = (onFailure: () => void = () => undefined) => {
    const take = (Field: ComponentType<Props>) => {
      loaded.current = Field;
      replace();
    };
    load().then(take, onFailure);
  };
  const release = (hold: Hold) => {
    holds.current.delete(hold);
    replace();
  };

  return {
    /** What takes the place of the plain field, with what was done in that; null until then. */
    upgrade,
    load: () => void load().catch(() => undefined),
    begin: () => begin(),
    /** Opens the list, as soon as there is one. */
    open: () => {
      isOpen.current = true;
      begin();
    },
    /** Has the list choose for what was typed; where there will be none, the caller does. */
    enter: (onFailure: () => void) => {
      isEntered.current = true;
      begin(() => {
        isEntered.current = false;
        onFailure();
      });
    },
    /** A press on the field or the room around it opens the list; one on a button in it does not. */
    press: (event: PointerEvent) => {
      holds.current.add("press");
      const ended = new AbortController();
      const end = () => {
        ended.abort();
        // After the click, which follows.
        setTimeout(release, 0, "press");
      };
      for (const type of ["pointerup", "pointercancel"]) {
        addEventListener(type, end, { signal: ended.signal });
      }
      isOpen.current ||= (event.target as Element).closest("button") === null;
    },
    compose: () => void holds.current.add("composition"),
    composed: () => release("composition"),
  };
}
