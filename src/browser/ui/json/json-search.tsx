import { useState, type Ref } from "react";
import { Icon } from "../icon.tsx";
import { findNodes } from "#shared/format/json-nodes.ts";
import type { JsonNode } from "#shared/format/json-tree.ts";

interface JsonSearchProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly text: string;
  readonly nodes: readonly JsonNode[];
  readonly onHit: (index: number) => void;
}

/** Finds keys and values, counts them and goes from one to the next, round and round. */
export function JsonSearch({ ref, text, nodes, onHit }: JsonSearchProps) {
  const [typed, setTyped] = useState("");
  const [hits, setHits] = useState<readonly number[]>([]);
  const [at, setAt] = useState(0);

  const goTo = (next: number, among = hits) => {
    const index = among[next];
    if (index === undefined) return;
    setAt(next);
    onHit(index);
  };
  const search = (wanted: string) => {
    const found = findNodes(text, nodes, wanted);
    setTyped(wanted);
    setHits(found);
    goTo(0, found);
  };
  const step = (by: number) => goTo((at + by + hits.length) % hits.length);

  return (
    <div className="flex items-center gap-2">
      <label className="field min-w-0 flex-1 basis-[180px]">
        <Icon name="search" size={14} />
        <input
          ref={ref}
          type="search"
          aria-label="Search JSON"
          placeholder="Search JSON"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => search(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
            // With nothing in it, Escape closes what the JSON is in.
            if (event.key === "Escape" && typed !== "") {
              event.stopPropagation();
              search("");
            }
          }}
        />
      </label>
      <span role="status" className="text-[12px] whitespace-nowrap text-ink-2 empty:hidden">
        {typed !== "" && (hits.length === 0 ? "No hits" : hitOf(at, hits.length))}
      </span>
      {hits.length > 0 && (
        <span className="flex">
          <Step name="Previous hit" icon="up" onStep={() => step(-1)} />
          <Step name="Next hit" icon="down" onStep={() => step(1)} />
        </span>
      )}
    </div>
  );
}

function hitOf(at: number, count: number): string {
  return `${(at + 1).toLocaleString("en")} of ${count.toLocaleString("en")}`;
}

interface StepProps {
  readonly name: string;
  readonly icon: "up" | "down";
  readonly onStep: () => void;
}

function Step({ name, icon, onStep }: StepProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      className="grid size-8 place-items-center rounded-md text-ink-2 hover:bg-raised"
      onClick={onStep}
    >
      <Icon name={icon} size={14} />
    </button>
  );
}
