import { isRequestable } from "#shared/contract/model-id.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { useAddress, viewLink } from "../../data/url/address.ts";
import { onUnmodifiedClick } from "../../data/url/on-unmodified-click.ts";
import { isolate } from "#shared/format/isolate.ts";
import { forDisplay } from "#shared/format/for-display.ts";

interface EmptyComparisonProps {
  /** The newest models of the list; fewer than two offer no example. */
  readonly newest: readonly ModelInfo[];
  readonly onCompare: (names: string[]) => void;
}

/** How models get into a comparison, and an example to begin with. */
export function EmptyComparison({ newest, onCompare }: EmptyComparisonProps) {
  const [, setAddress] = useAddress();
  const example = newest.filter(({ id }) => isRequestable(id));
  const goToList = onUnmodifiedClick(() => void setAddress({ view: null }, { history: "push" }));
  return (
    <div className="overflow-auto bg-surface px-6 py-16 max-md:py-10">
      <div className="mx-auto max-w-[440px]">
        <h2 className="text-[15px] font-[550]">Up to six models, side by side</h2>
        <p className="mt-3 text-[13px] text-ink-2">
          Every field and capability as the API reports it now, and what differs. There are three
          ways to add a model:
        </p>
        <ol className="mt-4 list-decimal space-y-2.5 ps-5 text-[13px] marker:text-ink-3">
          <li>
            Tick rows in{" "}
            <a href={viewLink("models")} className="link-button inline" onClick={goToList}>
              the list of models
            </a>
            .
          </li>
          <li>Open a model and choose “Add to comparison”.</li>
          <li>Type an alias or ID into the field above.</li>
        </ol>
        {example.length > 1 && (
          <button
            type="button"
            className="control mt-6 h-auto min-h-[34px] py-1.5 text-start whitespace-normal wrap-anywhere"
            onClick={() => onCompare(example.map(({ id }) => id))}
          >
            <span>
              Compare{" "}
              {example
                .map(({ id, display_name }) => isolate(forDisplay(display_name || id)))
                .join(" and ")}
            </span>
          </button>
        )}
      </div>
    </div>
  );
}
