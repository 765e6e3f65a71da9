import type { ReactNode } from "react";
import { formatCount } from "#shared/format/count.ts";
import { ShowMore, usePart } from "../../ui/show-more.tsx";
import { ChangedModelName } from "./changed-model-name.tsx";
import type { SeenModel, Some } from "./history/history.ts";

/** Models rendered at first and with each further click. */
const MODELS_PER_STEP = 50;

interface ChangeGroupProps<Kind> {
  readonly name: string;
  readonly models: Some<Kind>;
  /** What is shown beside the name of a model. */
  readonly children: (model: Kind) => ReactNode;
}

/** The models of a snapshot that were added, changed or removed; nothing when there are none. */
export function ChangeGroup<Kind extends Pick<SeenModel, "id" | "display_name">>({
  name,
  models: { count, first },
  children,
}: ChangeGroupProps<Kind>) {
  const { part, rest } = usePart(first, MODELS_PER_STEP);
  if (count === 0) return null;
  return (
    <div className="not-first:mt-3">
      <h4 className="-mx-(--margin) border-b border-line-soft px-(--margin) pb-1 text-[12px] font-[600] text-ink-2">
        {name} <span className="font-normal text-ink-3">{formatCount(count)}</span>
      </h4>
      <ul>
        {part.map((model) => (
          <li key={model.id} className="change">
            <ChangedModelName model={model} />
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
