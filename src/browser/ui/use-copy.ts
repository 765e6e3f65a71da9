import { useEffect, useState } from "react";
import { announce } from "./announcer.tsx";

/** How long it is said that something was copied. */
const DONE_MS = 1600;

/** Copies texts to the letter and has it said; the outcome is there for a moment, then null again. */
export function useCopy() {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);

  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), DONE_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
      announce("Copied");
    } catch {
      setOutcome("refused");
      announce("The browser did not allow copying");
    }
  };
  return { outcome, copy: (text: string) => void copy(text) };
}

/** The drawing that tells the outcome. */
export const COPY_ICONS = { copied: "check", refused: "warning", none: "copy" } as const;
