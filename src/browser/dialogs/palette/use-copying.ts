import { useEffect, useState } from "react";
import { closeOverlay } from "../overlay.ts";
import { copyText } from "../../ui/copy-text.ts";

/** How long the palette confirms a copy before it closes. */
const DONE_MS = 900;

/** Copying from the palette: the message about the last copy, null before one, and the copy function. */
export function useCopying() {
  const [said, setSaid] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!isDone) return undefined;
    const timer = setTimeout(closeOverlay, DONE_MS);
    return () => clearTimeout(timer);
  }, [isDone]);

  const copy = async (text: string) => {
    const isCopied = (await copyText(text)) === "copied";
    setSaid(isCopied ? `Copied ${text}` : "The browser did not allow copying");
    setDone(isCopied);
  };
  return [said, copy] as const;
}
