import { formatTokens, formatTokensCompact } from "#shared/format/tokens.ts";
import type { Column } from "./column.ts";
import { element, setText, showDash } from "./dom.ts";

/** A column of a number of tokens, rounded; its tooltip has the exact number. */
export function tokensColumn<Key extends string>(
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
