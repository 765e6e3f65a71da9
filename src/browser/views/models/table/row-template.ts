import { DATE_LOCALE } from "#shared/format/dates.ts";

/**
 * A row of the list, empty. Elements and not components: a scrolled list replaces a screen of rows
 * in a frame, and copying one that is made costs a tenth of making it.
 */
export function rowTemplate(isNarrow: boolean): HTMLTableRowElement {
  const name = [
    element("input", { type: "checkbox", class: "row-tick" }),
    element("a", { class: "row-name" }, element("bdi", {}, "")),
  ];
  const id = element(
    "span",
    { class: "row-id" },
    element("code", {}, element("bdi", {}, "")),
    copyButton(),
  );
  const released = element(
    "time",
    { class: "exact" },
    localText(),
    element("span", { class: "age" }, ""),
  );
  const stage = element("bdi", {}, "", localText());
  const badge = element("span", { class: "badge" }, element("i"), stage);
  const cells = isNarrow
    ? [
        cell("name", ...name, id),
        cell("released", badge, element("span", { class: "row-second" }, released)),
      ]
    : [
        cell("name", ...name),
        cell("id", id),
        cell("released", released),
        cell("lifecycle", badge),
        cell("context", element("span", { class: "exact" }, "")),
        cell("output", element("span", { class: "exact" }, "")),
      ];
  const row = document.createElement("tr");
  row.className = "row";
  row.append(...cells);
  return row;
}

function cell(column: string, ...children: Element[]): Element {
  return element("td", { "data-column": column }, ...children);
}

/** A date in the reader's language, which may run from right to left and stays in one piece. */
function localText(): Element {
  return element("bdi", { lang: DATE_LOCALE }, "");
}

/** Its drawing is chosen by the style sheet, by the outcome of the last press. */
function copyButton(): Element {
  const named = { "aria-label": "Copy ID", title: "Copy ID" };
  return element("button", { type: "button", class: "row-copy", ...named }, element("i"));
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): Element {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  for (const child of children) {
    // An empty text has to be a node as well, to be filled later.
    made.append(typeof child === "string" ? document.createTextNode(child) : child);
  }
  return made;
}
