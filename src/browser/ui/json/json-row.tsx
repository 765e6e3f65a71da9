import type { JsonNode } from "#shared/format/json-tree.ts";
import { Icon } from "../icon.tsx";

/** How high every row is; also large enough for a finger. */
export const JSON_ROW_PX = 24;

/** Longer values are cut on the screen, where no reader would go on. */
const SHOWN_MAX = 300;
const INDENT_PX = 14;

interface JsonRowProps {
  readonly id: string;
  readonly text: string;
  readonly nodes: readonly JsonNode[];
  readonly index: number;
  readonly isOpen: boolean;
  readonly isCurrent: boolean;
}

/** One value on one line: its key and what it is, or for what holds others how many. */
export function JsonRow({ id, text, nodes, index, isOpen, isCurrent }: JsonRowProps) {
  const node = nodes[index];
  if (!node) return null;
  const { key, start, end, parent, depth, position, size } = node;
  const value = text.slice(start, Math.min(end, start + SHOWN_MAX));
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={position + 1}
      aria-setsize={nodes[parent]?.size ?? 1}
      aria-expanded={size ? isOpen : undefined}
      aria-selected={isCurrent}
      data-node={index}
      className="flex items-center gap-1 px-2 hover:bg-raised aria-expanded:cursor-pointer aria-selected:bg-accent-soft group-focus-visible:aria-selected:outline-2 group-focus-visible:aria-selected:-outline-offset-2 group-focus-visible:aria-selected:outline-accent"
      style={{ height: JSON_ROW_PX, paddingInlineStart: 6 + depth * INDENT_PX }}
    >
      <span data-open={isOpen} className="w-3.5 flex-none text-ink-3 data-[open=false]:-rotate-90">
        {size ? <Icon name="chevron" size={14} /> : null}
      </span>
      <span className="min-w-0 truncate">
        {key !== null && <span className="text-ink-2">{cut(key)}: </span>}
        {size === null ? (
          <span>
            {value}
            {end - start > SHOWN_MAX && "…"}
          </span>
        ) : (
          <span className="text-ink-3">
            {isOpen && size > 0 ? value[0] : value.replaceAll(/\s+/g, " ")}
          </span>
        )}
      </span>
      {size !== null && size > 0 && (
        <span className="flex-none text-[11px] text-ink-3">{countOf(size, text[start])}</span>
      )}
    </div>
  );
}

function cut(key: string): string {
  return key.length > SHOWN_MAX ? `${key.slice(0, SHOWN_MAX)}…` : key;
}

function countOf(size: number, mark: string | undefined): string {
  const what = mark === "{" ? ["key", "keys"] : ["value", "values"];
  return `${size.toLocaleString("en")} ${what[size === 1 ? 0 : 1]}`;
}
