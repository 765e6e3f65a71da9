import { announce } from "./announcer.tsx";

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
