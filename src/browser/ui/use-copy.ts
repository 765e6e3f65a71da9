import { useEffect, useState } from "react";
import { announce } from "./announcer.tsx";

/** How long a button says that it has copied. */
const DONE_MS = 1600;

/** Copies texts to the letter and says so, or says that the browser would not. */
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
  return { outcome, copy };
}
