import { useEffect, useState } from "react";
import { copyText } from "./copy-text.ts";
import { Icon } from "./icon.tsx";

/** How long the button says that it has copied. */
const DONE_MS = 1600;

interface CopyButtonProps {
  /** What is copied, to the letter. */
  readonly text: string;
  /** The name of the button, such as `Copy ID`. */
  readonly name: string;
  readonly tabIndex?: number;
}

/** Copies a text and says so, or says that the browser would not. */
export function CopyButton({ text, name, tabIndex = 0 }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);

  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), DONE_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      tabIndex={tabIndex}
      data-outcome={outcome}
      className="grid size-6 flex-none place-items-center rounded-md text-ink-3 hover:bg-raised hover:text-ink data-[outcome=copied]:text-ok"
      onClick={() => void copyText(text).then(setOutcome)}
    >
      <Icon
        name={outcome === "copied" ? "check" : outcome === "refused" ? "warning" : "copy"}
        size={14}
      />
    </button>
  );
}
