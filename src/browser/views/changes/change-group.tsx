import type { ReactNode } from "react";
import { formatCount } from "#shared/format/count.ts";
import { ShowMore, usePart } from "../../ui/show-more.tsx";
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
  const { count, first } = models;
  const { part, rest } = usePart(first, MODELS_PER_STEP);
  if (count === 0) return null;
  return (
    <div className="change-group">
      <h4 className="change-group-name">
        {name} <span className="font-normal text-ink-3">{formatCount(count)}</span>
      </h4>
      <ul>
        {part.map((model) => (
          <li key={model.id} className="change">
            {children(model)}
          </li>
        ))}
      </ul>
      <ShowMore rest={rest} className="control my-2" />
      {rest.left <= 0 && count > first.length && (
        <p className="py-2 text-[12.5px] text-ink-2">
          {formatCount(count - first.length)} more were counted but not stored.
        </p>
      )}
    </div>
  );
}
