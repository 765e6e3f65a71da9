import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { REPLACEMENTS_SDK_VERSION } from "#shared/contract/published-replacements.ts";
import { viewLink } from "../../data/url/address.ts";
import { onUnmodifiedClick } from "../../data/url/on-unmodified-click.ts";
import type { ListBodyProps } from "../../data/list/list-body.ts";
import type { ModelIndex } from "../../data/list/index/model-index.ts";
import { formatCount } from "#shared/format/count.ts";
import { REPLACEMENT_SOURCE } from "#shared/model-info/replacement.ts";

interface RetirementsFootProps extends Pick<ListBodyProps, "address" | "onAddress"> {
  readonly index: ModelIndex;
  readonly isWhole: boolean;
  /** Whether there are rows with a named replacement, and rows that may have a hint in its place. */
  readonly hasReplacements: boolean;
  readonly hasHints: boolean;
}

/** What the rows leave out, and where their hints come from. */
export function RetirementsFoot(props: RetirementsFootProps) {
  const { address, onAddress, index, isWhole, hasReplacements, hasHints } = props;
  const { lifecycle } = address;
  const unreported = index.lifecycles.find(({ value }) => value === null)?.count ?? 0;
  return (
    <div
      className={`grid gap-1 px-view pt-4 pb-7 text-[12.5px] text-ink-2 ${hasReplacements || hasHints ? "" : "text-center"}`}
    >
      {(hasReplacements || hasHints) && (
        <p>
          The API does not recommend successors.
          {hasReplacements &&
            ` Replacements are those named by the ${REPLACEMENT_SOURCE}, version ${REPLACEMENTS_SDK_VERSION}.`}
          {hasHints &&
            (lifecycle.includes("active")
              ? ` ${hasReplacements ? "Where it names none, a hint" : "A hint"} names the newest active model that reports the same line${isWhole ? "" : ", of those loaded so far"}.`
              : " There are no hints about newer models because the lifecycle filter excludes active ones.")}
        </p>
      )}
      {unreported > 0 && unreported < index.size && (
        <p>
          {unreported === 1
            ? "1 model does not report its lifecycle"
            : `${formatCount(unreported)} models do not report their lifecycle`}
          , so nothing is known about retirement.
        </p>
      )}
      <p>
        Retired models are not listed here.{" "}
        <a
          href={retiredLink()}
          className="text-accent underline"
          onClick={onUnmodifiedClick(
            () =>
              void onAddress({ view: null, model: null, lifecycle: RETIRED }, { history: "push" }),
          )}
        >
          List retired models
        </a>
      </p>
      <p>
        Withdrawn dates are listed in{" "}
        <a
          href={viewLink("changes")}
          className="text-accent underline"
          onClick={onUnmodifiedClick(
            () => void onAddress({ view: "changes", model: null }, { history: "push" }),
          )}
        >
          Changes
        </a>
        , where their calendar entries can be cancelled.
      </p>
    </div>
  );
}

const RETIRED = LIFECYCLES.filter((lifecycle) => lifecycle === "retired");

function retiredLink(): string {
  const query = new URLSearchParams(viewLink("models"));
  query.set("lifecycle", "retired");
  return `?${query}`;
}
