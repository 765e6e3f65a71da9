import type { JsonNode } from "./json-tree.ts";

/** The indexes of the values to draw, from top to bottom, when some are collapsed. */
export function visibleNodes(
  nodes: readonly JsonNode[],
  isOpen: (index: number) => boolean,
): number[] {
  const indexes: number[] = [];
  for (let index = 0; index < nodes.length;) {
    indexes.push(index);
    index = isOpen(index) ? index + 1 : (nodes[index]?.next ?? nodes.length);
  }
  return indexes;
}

/** The indexes whose line contains a text, ignoring case; none for no text. */
export function findNodes(text: string, nodes: readonly JsonNode[], wanted: string): number[] {
  const needle = wanted.toLowerCase();
  if (needle === "") return [];
  return [...nodes.keys()].filter((index) => {
    const node = nodes[index];
    return node && lineOf(text, node).toLowerCase().includes(needle);
  });
}

/** The key of a value and, if it contains no others, the value: `"id": "claude-opus-4-6"`. */
function lineOf(text: string, { key, start, end, size }: JsonNode): string {
  const value = size === null ? text.slice(start, end) : "";
  return key === null ? value : `${key}: ${value}`;
}

/** The path of a value from the top, in JavaScript's notation: `data[3].id`. */
export function pathTo(nodes: readonly JsonNode[], index: number): string {
  const steps: string[] = [];
  for (let node = nodes[index]; node && node.parent >= 0; node = nodes[node.parent]) {
    const name = node.key?.slice(1, -1);
    if (name === undefined) steps.unshift(`[${node.position}]`);
    else steps.unshift(/^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${node.key}]`);
  }
  return steps.join("").replace(/^\./, "");
}
