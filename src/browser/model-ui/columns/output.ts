import { tokensColumn } from "./tokens.ts";

/** The most tokens of one response. */
export const outputColumn = tokensColumn({
  key: "output",
  header: "Max output",
  field: "max_tokens",
  width: { wide: 122, middle: 110 },
});
