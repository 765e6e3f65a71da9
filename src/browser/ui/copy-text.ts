import { announce } from "./announcer.tsx";

/** How long a button tells how the copying went. */
export const COPY_TOLD_MS = 1600;

/** Copies a text, and has assistive technology say that it did, or that the browser would not. */
export async function copyText(text: string): Promise<"copied" | "refused"> {
  let isCopied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page over HTTP by the name of a host is no secure context and has no `navigator.clipboard`.
    isCopied = copyByCommand(text);
  }
  announce(isCopied ? "Copied" : "The browser did not allow copying");
  return isCopied ? "copied" : "refused";
}

/** Copies by the command of old, verbatim; the focus and the selection stay where they are. */
function copyByCommand(text: string): boolean {
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  const selection = getSelection();
  const before = selection?.rangeCount ? selection.getRangeAt(0) : null;
  // The command asks the page what to copy only while something is selected.
  selection?.selectAllChildren(document.body);
  addEventListener("copy", write);
  const isCopied = document.execCommand("copy");
  removeEventListener("copy", write);
  selection?.removeAllRanges();
  if (before) selection?.addRange(before);
  return isCopied;
}
