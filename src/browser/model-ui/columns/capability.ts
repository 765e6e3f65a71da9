import { forDisplay } from "#shared/format/for-display.ts";
import { capabilityName, SUPPORT_TEXT } from "#shared/model-info/capability-wording.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { Column } from "./column.ts";
import { element, setText, showDash } from "./dom.ts";

/** What the name of a column of a capability begins with: that of the field on the wire. */
const PREFIX = "capabilities.";
/** The form of the API's own keys; a column of any other could not be told from punctuation in a link. */
const PATH = /^capabilities(?:\.[a-z\d]+(?:_[a-z\d]+)*){1,8}$/;

/** The name of the column of a capability, by the keys that lead to it; null when there can be none. */
export function capabilityKey(path: readonly string[]): string | null {
  const key = PREFIX + path.join(".");
  return PATH.test(key) ? key : null;
}

/** Whether a name is that of a column of a capability, whether or not any model reports it. */
export function isCapabilityKey(key: string): boolean {
  return PATH.test(key);
}

/** A column of one capability of the tree. */
export function capabilityColumn(key: string): Column {
  const path = key.slice(PREFIX.length).split(".");
  const selector = `[data-of="${key}"]`;
  return {
    key,
    header: headerOf(path),
    field: "capabilities",
    firstDirection: "descending",
    sortValue: (model) => {
      const isSupported = supportIn(model, path);
      return isSupported === null ? Number.NaN : Number(isSupported);
    },
    width: { wide: 132, middle: 118, least: 90 },
    template: () => [element("span", { class: "cell-text", "data-of": key }, "")],
    bind(find) {
      const cell = find(selector);
      return (model) => {
        const isSupported = supportIn(model, path);
        cell.classList.toggle("row-none", !isSupported);
        if (isSupported === null) showDash(cell, SUPPORT_TEXT.unreported);
        else setText(cell, isSupported ? "Yes" : "No");
      };
    },
    tooltip: {
      selector,
      attribute: "title",
      text: (model) => {
        const isSupported = supportIn(model, path);
        const support = isSupported === null ? "unreported" : isSupported ? "yes" : "no";
        return `${forDisplay(path.join("."))}: ${SUPPORT_TEXT[support]}`;
      },
    },
  };
}

/** `Effort: High`; what only groups, between the first key and the last, says nothing more. */
function headerOf(path: readonly string[]): string {
  const [first = "", last] = path.length > 1 ? [path[0], path.at(-1)] : path;
  return last === undefined
    ? capabilityName(first)
    : `${capabilityName(first)}: ${capabilityName(last)}`;
}

/** Whether a model reports a capability as supported; null when it reports nothing. */
export function supportIn({ capabilities }: ModelInfo, path: readonly string[]): boolean | null {
  let value: unknown = capabilities;
  for (const key of path) value = valueAt(value, key);
  const supported = typeof value === "boolean" ? value : valueAt(value, "supported");
  return typeof supported === "boolean" ? supported : null;
}

function valueAt(tree: unknown, key: string): unknown {
  if (typeof tree !== "object" || tree === null || !Object.hasOwn(tree, key)) return undefined;
  return (tree as Readonly<Record<string, unknown>>)[key];
}
