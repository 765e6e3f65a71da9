import type { WalkedPage } from "../../../data/api/fetch-pages.ts";

/** What the look-up is given: what is loaded of the list, and what to do with a name. */
export interface LookUpProps {
  readonly pages: readonly WalkedPage[];
  readonly onLookUp: (name: string) => void;
}

/** What the field is, before and after its suggestions are loaded. */
export const FIELD = {
  type: "text",
  "aria-label": "Look up an alias or ID",
  placeholder: "Look up an alias or ID",
  autoComplete: "off",
  autoCapitalize: "none",
  spellCheck: false,
} as const;
