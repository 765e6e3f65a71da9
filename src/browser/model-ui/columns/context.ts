import { tokensColumn } from "./tokens.ts";

/** The context window. */
export const contextColumn = tokensColumn({
  key: "context",
  header: "Context",
  field: "max_input_tokens",
  width: { wide: 104, middle: 88 },
});
