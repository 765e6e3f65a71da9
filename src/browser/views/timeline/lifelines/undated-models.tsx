import type { ModelIndex } from "../../../data/list/index/model-index.ts";
import { ModelName } from "../../../data/url/model-link.tsx";
import { formatCount } from "#shared/format/count.ts";
import { LifecycleBadge } from "../../../model-ui/lifecycle-badge.tsx";
import { CodeText } from "../../../model-ui/code-text.tsx";

interface UndatedModelsProps {
  readonly index: ModelIndex;
  /** Their rows in the index. */
  readonly rows: readonly number[];
}

/** Where `UndatedModels` is, for a link to it. */
export const UNDATED_ID = "lifelines-undated";

/** More of them than this are left to the table. */
const UNDATED_MAX = 100;

/** The models without a release date, which the axis cannot show. */
export function UndatedModels({ index, rows }: UndatedModelsProps) {
  const count = rows.length;
  if (count === 0) return null;
  const models = rows.slice(0, UNDATED_MAX).map((row) => index.model(row));
  return (
    <section
      id={UNDATED_ID}
      tabIndex={-1}
      aria-labelledby="undated-title"
      className="undated scroll-mt-10 px-(--margin) pt-[22px] pb-7"
    >
      <h3 id="undated-title" className="text-[13px] font-[600]">
        Release date unknown <span className="font-normal text-ink-3">{formatCount(count)}</span>
      </h3>
      <p className="text-[12.5px] text-ink-3">
        No release date is known for these models, so they are not on the axis.
      </p>
      <ul aria-labelledby="undated-title" className="my-2">
        {models.map((model, at) => (
          // Two models may have one ID; the order is that of the list.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <ModelName
              model={model}
              className="row-name block truncate rounded-xs font-[550] hover:underline"
            />
            <CodeText className="truncate text-[12px] text-ink-2">{model.id}</CodeText>
            <LifecycleBadge model={model} />
          </li>
        ))}
      </ul>
      {count > UNDATED_MAX && (
        <p className="text-[12.5px] text-ink-3">
          The table lists {formatCount(count - UNDATED_MAX)} more.
        </p>
      )}
    </section>
  );
}
