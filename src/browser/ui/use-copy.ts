import { COPY_TOLD_MS, copyText } from "./copy-text.ts";
import { useForMoment } from "./use-for-moment.ts";

/** Copies texts verbatim, and knows for a moment how that went. */
export function useCopy() {
  const [outcome, setOutcome] = useForMoment<"copied" | "refused">(COPY_TOLD_MS);
  return {
    outcome,
    icon: outcome === null ? "copy" : outcome === "copied" ? "check" : "warning",
    copy: (text: string) => void copyText(text).then(setOutcome),
  } as const;
}
