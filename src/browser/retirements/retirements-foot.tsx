import { LIFECYCLES } from "#contract/lifecycle.ts";
import { useAddress, viewLink } from "../address/address.ts";
import { isPlainPress } from "../address/is-plain-press.ts";
import type { ModelIndex } from "../listing/model-index.ts";
import { formatCount } from "../reading/count.ts";

interface RetirementsFootProps {
  readonly index: ModelIndex;
  readonly isWhole: boolean;
  /** Whether there are rows that may have a hint. */
  readonly hasHints: boolean;
}

/** What the rows leave out, and what their hints are worth. */
export function RetirementsFoot({ index, isWhole, hasHints }: RetirementsFootProps) {
  const [{ lifecycle }, setAddress] = useAddress();
  const unreported = index.stages.find(({ value }) => value === null)?.count ?? 0;
  return (
    <div className={`retirements-foot ${hasHints ? "" : "text-center"}`}>
      {hasHints && (
        <p>
          {lifecycle.includes("active")
            ? `A hint names the newest active model that reports the same line${isWhole ? "" : ", of those loaded so far"}. The API recommends no successor.`
            : "There are no hints at newer models, because the lifecycle filter leaves out active ones."}
        </p>
      )}
      {unreported > 0 && unreported < index.size && (
        <p>
          {unreported === 1
            ? "1 model does not report its lifecycle"
            : `${formatCount(unreported)} models do not report their lifecycle`}
          , so nothing is known of its retirement.
        </p>
      )}
      <p>
        Retired models are not here.{" "}
        <a
          href={retiredLink()}
          className="text-accent underline"
          onClick={(event) => {
            if (!isPlainPress(event)) return;
            event.preventDefault();
            void setAddress({ view: null, model: null, lifecycle: RETIRED }, { history: "push" });
          }}
        >
          List the retired ones
        </a>
      </p>
    </div>
  );
}

const RETIRED = LIFECYCLES.filter((stage) => stage === "retired");

function retiredLink(): string {
  const query = new URLSearchParams(viewLink("models"));
  query.set("lifecycle", "retired");
  return `?${query}`;
}
