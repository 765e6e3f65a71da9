import { useMemo, useState, type KeyboardEvent } from "react";
import { visibleNodes } from "#shared/format/json-nodes.ts";
import type { JsonNode } from "#shared/format/json-tree.ts";

/** Of a list, its envelope and its models are open; of a model, its fields and the first of its tree. */
const OPEN_DEPTH = 2;
const PAGE_ROWS = 20;

/** What is open in a tree of JSON and where the reader is, both as indexes among its nodes. */
export function useJsonTree(nodes: readonly JsonNode[]) {
  const [toggled, setToggled] = useState<ReadonlySet<number>>(new Set());
  const [current, setCurrent] = useState(0);
  const rows = useMemo(
    () => visibleNodes(nodes, (index) => isOpenIn(nodes, toggled, index)),
    [nodes, toggled],
  );
  const isOpen = (index: number) => isOpenIn(nodes, toggled, index);

  const toggle = (index: number) => {
    setCurrent(index);
    if (!nodes[index]?.size) return;
    const next = new Set(toggled);
    if (!next.delete(index)) next.add(index);
    setToggled(next);
  };

  /** Makes a value the current one, and opens whatever hides it. */
  const goTo = (index: number) => {
    setCurrent(index);
    const next = new Set(toggled);
    for (let holder = nodes[index]?.parent ?? -1; holder >= 0;) {
      if (!isOpenIn(nodes, next, holder) && !next.delete(holder)) next.add(holder);
      holder = nodes[holder]?.parent ?? -1;
    }
    setToggled(next);
  };

  /** @see https://www.w3.org/WAI/ARIA/apg/patterns/treeview/#keyboardinteraction */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows.indexOf(current);
    const node = nodes[current];
    const isSpread = isOpen(current) && Boolean(node?.size);
    const moveTo = (to: number) =>
      setCurrent(rows[Math.max(0, Math.min(to, rows.length - 1))] ?? 0);
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(row + 1),
      ArrowUp: () => moveTo(row - 1),
      PageDown: () => moveTo(row + PAGE_ROWS),
      PageUp: () => moveTo(row - PAGE_ROWS),
      Home: () => moveTo(0),
      End: () => moveTo(rows.length - 1),
      ArrowRight: () => (isSpread ? moveTo(row + 1) : toggle(current)),
      ArrowLeft: () => (isSpread ? toggle(current) : setCurrent(Math.max(0, node?.parent ?? 0))),
      Enter: () => toggle(current),
      " ": () => toggle(current),
    };
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]?.();
  };

  return { rows, current, isOpen, toggle, goTo, onKeyDown };
}

function isOpenIn(nodes: readonly JsonNode[], toggled: ReadonlySet<number>, index: number) {
  return (nodes[index]?.depth ?? 0) < OPEN_DEPTH !== toggled.has(index);
}
