import { useEffect, useState } from "react";
import { announce } from "./announcer.tsx";

/** How long a button says that it has copied. */
const DONE_MS = 1600;

/** Copies a text and has the outcome read out; `outcome` is null but for a moment afterwards. */
export function useCopy(text: string) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);

  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), DONE_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
      announce("Copied");
    } catch {
      setOutcome("refused");
      announce("The browser did not allow copying");
    }
  };
  const icon = outcome === "copied" ? "check" : outcome === "refused" ? "warning" : "copy";
  return { outcome, icon, copy } as const;
}
