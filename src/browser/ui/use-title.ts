import { useEffect } from "react";

const SITE = "Model Catalogue";

/** What is named in the title of the page, the foremost first; empty for nothing. */
const parts = { model: "", view: "" };

/**
 * Names the open model or the view in the title of the page for as long as it is shown:
 * `Claude Opus 4.5 · Timeline · Model Catalogue`.
 */
export function useTitle(name: string, part: keyof typeof parts = "view"): void {
  useEffect(() => {
    const write = (next: string) => {
      parts[part] = next;
      document.title = [parts.model, parts.view, SITE].filter(Boolean).join(" · ");
    };
    write(name);
    return () => write("");
  }, [name, part]);
}
