import { announce } from "./announcer.tsx";

/** How long a button tells how the copying went. */
export const COPY_TOLD_MS = 1600;

/** Copies a text, and has assistive technology say that it did, or that the browser would not. */
export async function copyText(text: string): Promise<"copied" | "refused"> {
  try {
    await navigator.clipboard.writeText(text);
    announce("Copied");
    return "copied";
  } catch {
    announce("The browser did not allow copying");
    return "refused";
  }
}
