import { useState, type ReactNode } from "react";
import { formatCount } from "#shared/format/count.ts";
import type { Some } from "./history/history.ts";

/** Models rendered at first and with each further click. */
const MODELS_PER_STEP = 50;

interface ChangeGroupProps<Kind> {
  readonly name: string;
  readonly models: Some<Kind>;
  readonly children: (model: Kind) => ReactNode;
}

/** The models of a snapshot that were added, changed or removed; nothing when there are none. */
export function ChangeGroup<Kind extends { readonly id: string }>({
  name,
  models,
  children,
}: ChangeGroupProps<Kind>) {
  const [limit, setLimit] = useState(MODELS_PER_STEP);
  const { count, first } = models;
  if (count === 0) return null;
  const left = first.length - limit;
  return (
    <div className="change-group">
      <h4 className="change-group-name">
        {name} <span className="font-normal text-ink-3">{formatCount(count)}</span>
      </h4>
      <ul>
        {first.slice(0, limit).map((model) => (
          <li key={model.id} className="change">
            {children(model)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          className="control my-2"
          onClick={() => setLimit(limit + MODELS_PER_STEP)}
        >
          Show {formatCount(Math.min(MODELS_PER_STEP, left))} more
        </button>
      )}
      {left <= 0 && count > first.length && (
        <p className="py-2 text-[12.5px] text-ink-2">
          {formatCount(count - first.length)} more were counted but not stored.
        </p>
      )}
    </div>
  );
}
