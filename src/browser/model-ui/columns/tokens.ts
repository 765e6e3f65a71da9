import { formatTokens, formatTokensCompact } from "#shared/format/tokens.ts";
import type { Column } from "./column.ts";
import { element, setText, showDash } from "./dom.ts";

/** A column of a number of tokens, rounded; its tooltip has the exact number. */
function tokensColumn<Key extends string>(
  column: Pick<Column<Key>, "key" | "header" | "width"> & {
    readonly field: "max_input_tokens" | "max_tokens";
  },
): Column<Key> {
  const { key, field } = column;
  const selector = `[data-of=${key}]`;
  return {
    ...column,
    firstDirection: "descending",
    sortValue: (model) => model[field] ?? Number.NaN,
    align: "end",
    template: () => [element("span", { class: "exact", "data-of": key }, "")],
    bind(find) {
      const cell = find(selector);
      return (model) => {
        const count = model[field];
        const isReported = typeof count === "number";
        cell.classList.toggle("row-none", !isReported);
        if (isReported) setText(cell, formatTokensCompact(count));
        else showDash(cell, "Not reported");
      };
    },
    tooltip: {
      selector,
      attribute: "data-exact",
      text: (model) => {
        const count = model[field];
        return typeof count === "number" ? formatTokens(count) : "Not reported";
      },
    },
  };
}

/** The context window. */
export const contextColumn = tokensColumn({
  key: "context",
  header: "Context",
  field: "max_input_tokens",
  width: { wide: 104, middle: 88 },
});

/** The most tokens of one response. */
export const outputColumn = tokensColumn({
  key: "output",
  header: "Max output",
  field: "max_tokens",
  width: { wide: 122, middle: 110 },
});
