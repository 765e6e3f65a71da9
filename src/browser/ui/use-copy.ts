import { useEffect, useState } from "react";
import { COPY_TOLD_MS, copyText } from "./copy-text.ts";

/** Copies texts verbatim, and knows for a moment how that went. */
export function useCopy() {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);

  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), COPY_TOLD_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  return {
    outcome,
    icon: outcome === null ? "copy" : outcome === "copied" ? "check" : "warning",
    copy: (text: string) => void copyText(text).then(setOutcome),
  } as const;
}
