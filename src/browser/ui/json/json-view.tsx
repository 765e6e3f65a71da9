import { useEffect, useId, useMemo, useRef, type KeyboardEvent, type MouseEvent } from "react";
import { CopyButton } from "../copy-button.tsx";
import { JsonRow, JSON_ROW_PX } from "./json-row.tsx";
import { JsonSearch } from "./json-search.tsx";
import { pathTo } from "#shared/format/json-nodes.ts";
import { readJson, type JsonNode } from "#shared/format/json-tree.ts";
import { useScrollContainer } from "../scroll/use-scroll-container.ts";
import { useJsonTree } from "./use-json-tree.ts";
import { useWholeList } from "../scroll/use-whole-list.ts";
import { useRowWindow } from "../scroll/use-row-window.ts";

/** What is not JSON is shown up to here; the whole of it is in what is copied. */
const PLAIN_MAX = 20_000;

/**
 * A JSON text as a tree to open, search and copy from, in its own order and words.
 *
 * The text must be safe to show and to copy as it stands.
 */
export function JsonView({ text }: { text: string }) {
  const nodes = useMemo(() => readJson(text), [text]);
  if (nodes !== null) return <JsonTree key={text} text={text} nodes={nodes} />;
  return (
    <pre
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto rounded-lg border border-line bg-surface p-3 font-mono text-[12px] whitespace-pre-wrap wrap-anywhere"
    >
      {text.slice(0, PLAIN_MAX)}
    </pre>
  );
}

/** Only the visible rows are in the document; the scroll container stays one stop for the Tab key. */
function JsonTree({ text, nodes }: { text: string; nodes: readonly JsonNode[] }) {
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const container = useScrollContainer(ref);
  const tree = useJsonTree(nodes);
  const { rows, current } = tree;
  const { drawn: shown, reveal } = useRowWindow(container, {
    count: rows.length,
    whole: useWholeList(rows, rows.length),
    rowHeightPx: JSON_ROW_PX,
    headerPx: 0,
  });

  const revealed = useRef(0);
  useEffect(() => {
    if (revealed.current === current) return;
    revealed.current = current;
    reveal(rows.indexOf(current));
  });

  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element && event.target.closest("[data-node]");
    if (!row || getSelection()?.isCollapsed === false) return;
    tree.toggle(Number(row.getAttribute("data-node")));
  };
  const onSlash = (event: KeyboardEvent) => {
    if (event.key !== "/" || event.target === search.current) return;
    event.preventDefault();
    // The page has a search of its own.
    event.stopPropagation();
    search.current?.focus();
  };
  const visible = rows.slice(shown.start, shown.end);
  const node = nodes[current];
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a key that leads to the search from wherever one is
    <div className="flex min-h-0 flex-1 flex-col gap-2" onKeyDown={onSlash}>
      <JsonSearch ref={search} text={text} nodes={nodes} onHit={tree.goTo} />
      <div
        ref={ref}
        role="tree"
        aria-label="JSON"
        tabIndex={0}
        aria-activedescendant={visible.includes(current) ? `${id}${current}` : undefined}
        className="group min-h-0 flex-1 overflow-x-hidden overflow-y-auto rounded-lg border border-line bg-surface font-mono text-[12px]"
        onKeyDown={tree.onKeyDown}
        onClick={onClick}
      >
        <div style={{ height: shown.abovePx }} />
        {visible.map((index) => (
          <JsonRow
            key={index}
            id={`${id}${index}`}
            text={text}
            nodes={nodes}
            index={index}
            isOpen={tree.isOpen(index)}
            isCurrent={index === current}
          />
        ))}
        <div style={{ height: shown.belowPx }} />
      </div>
      <p className="flex h-6 items-center gap-2 text-[12px] text-ink-2">
        <code className="min-w-0 truncate font-mono text-[11.5px]">
          {pathTo(nodes, current) || "The whole body"}
        </code>
        <CopyButton text={text.slice(node?.start, node?.end)} name="Copy value" />
      </p>
    </div>
  );
}
