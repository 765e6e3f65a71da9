import { ModelName } from "../../../data/url/model-name.tsx";
import { formatCount } from "#shared/format/count.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { LifecycleBadge } from "../../../model-ui/lifecycle-badge.tsx";
import type { Lifeline } from "./lifeline.ts";

interface UndatedModelsProps {
  /** The first of them. */
  readonly lifelines: readonly Lifeline[];
  /** How many there are. */
  readonly count: number;
  readonly now: number;
  /** The ID of the model whose details are open; null when none is. */
  readonly openId: string | null;
}

/** Where `UndatedModels` is, for a link to it. */
export const UNDATED_ID = "lifelines-undated";

/** The models without a release date, which the axis cannot show. */
export function UndatedModels({ lifelines, count, now, openId }: UndatedModelsProps) {
  if (count === 0) return null;
  return (
    <section id={UNDATED_ID} tabIndex={-1} aria-labelledby="undated-title" className="undated">
      <h3 id="undated-title" className="text-[13px] font-[600]">
        Release date unknown <span className="font-normal text-ink-3">{formatCount(count)}</span>
      </h3>
      <p className="text-[12.5px] text-ink-3">
        No release date is known for these models, so they are not on the axis.
      </p>
      <ul aria-labelledby="undated-title">
        {lifelines.map(({ model }, at) => (
          // Two models may have one ID; the order is that of the list.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <ModelName model={model} isOpen={model.id === openId} className="row-name" />
            <code className="truncate font-mono text-[12px] text-ink-2">
              <bdi>{forDisplay(model.id)}</bdi>
            </code>
            <LifecycleBadge model={model} now={now} />
          </li>
        ))}
      </ul>
      {lifelines.length < count && (
        <p className="text-[12.5px] text-ink-3">
          The table lists {formatCount(count - lifelines.length)} more.
        </p>
      )}
    </section>
  );
}
