import { formatAmount } from "#shared/format/count.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { element, setText } from "../../../model-ui/columns/dom.ts";
import type { GroupHead } from "./display-rows.ts";

/** The head of a group as a row, to be filled again and again. */
export interface GroupHeadRow {
  readonly element: HTMLTableRowElement;
  readonly show: (head: GroupHead, index: number, isTabbable: boolean) => void;
}

/** An empty head: one cell across all columns, with the button that collapses its group. */
export function createGroupHeadRow(columnCount: number): GroupHeadRow {
  const row = document.createElement("tr");
  row.className = "group-row";
  const name = element("bdi", { class: "group-name" });
  const count = element("span", { class: "group-count" });
  const button = element(
    "button",
    { type: "button", class: "group-toggle" },
    element("i"),
    name,
    " ",
    count,
  );
  const cell = element("th", { scope: "row", colspan: String(columnCount) }, button);
  row.append(cell);
  return {
    element: row,
    show(head, index, isTabbable) {
      setText(name, head.value === null ? "Not reported" : forDisplay(head.value));
      setText(count, formatAmount(head.count, "model"));
      button.ariaExpanded = String(!head.isCollapsed);
      button.tabIndex = isTabbable ? 0 : -1;
      row.setAttribute("aria-rowindex", String(index + 2));
      row.dataset["row"] = String(index);
    },
  };
}
