import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import type { SetAddress } from "../../data/url/address.ts";
import { NO_FILTERS } from "../../data/url/no-filters.ts";
import type { ListBodyProps } from "../../data/list/list-body.ts";
import type { ModelIndex } from "../../data/list/index/model-index.ts";
import { formatCount } from "#shared/format/count.ts";
import { remarksOn } from "#shared/model-info/remarks.ts";

interface NothingDeprecatedProps extends Pick<ListBodyProps, "address" | "onAddress"> {
  readonly index: ModelIndex;
  /** How many deprecated models are loaded but not shown. */
  readonly hidden: number;
  readonly isWhole: boolean;
}

/** Why no retirement is shown: filtered out, not requested, not reported, not loaded yet, or none. */
export function NothingDeprecated(props: NothingDeprecatedProps) {
  const { title, detail, action } = reasonOf(props);
  return (
    <div className="flex flex-col items-center gap-3 px-6 pt-24 pb-6 text-center">
      <p className="text-[15px] font-[550]">{title}</p>
      <p className="max-w-[400px] text-[13px] text-ink-2">{detail}</p>
      {action && (
        <button
          type="button"
          className="control"
          onClick={({ currentTarget }) => {
            void props.onAddress(action.change);
            // The button disappears; the focus stays in the view.
            currentTarget.closest<HTMLElement>(".retirements")?.focus();
          }}
        >
          {action.name}
        </button>
      )}
    </div>
  );
}

interface Reason {
  readonly title: string;
  readonly detail: string;
  /** What would show some, and how it changes the address. */
  readonly action?: { readonly name: string; readonly change: Parameters<SetAddress>[0] };
}

function reasonOf({ address, index, hidden, isWhole }: NothingDeprecatedProps): Reason {
  const { lifecycle } = address;
  if (hidden > 0) {
    return {
      title: "None of these models is deprecated",
      detail: `${formatCount(hidden)} deprecated ${hidden === 1 ? "model is" : "models are"} outside the search and filters.`,
      action: { name: "Clear search and filters", change: { q: null, ...NO_FILTERS } },
    };
  }
  if (!lifecycle.includes("deprecated")) {
    const wider = LIFECYCLES.filter((one) => one === "deprecated" || lifecycle.includes(one));
    return {
      title: "Deprecated models are filtered out",
      detail:
        "The lifecycle filter excludes them, and only deprecated models have upcoming retirements.",
      action: { name: "Include deprecated models", change: { lifecycle: wider } },
    };
  }
  const isOne = index.size === 1;
  const none = isOne ? "The one model" : `None of the ${formatCount(index.size)} models`;
  if (index.lifecycles.every(({ value }) => value === null)) {
    const elsewhere = isAnyPublished(index)
      ? " here. What is published is in the details of each model"
      : "";
    return {
      title: "Lifecycle not reported",
      detail: `${none} ${isOne ? "does not report its" : "reports a"} lifecycle, so nothing is known about retirements${elsewhere}.`,
    };
  }
  const is = isOne ? "is not" : "is";
  return isWhole
    ? { title: "Nothing is deprecated", detail: `${none} listed ${is} deprecated.` }
    : { title: "Nothing deprecated so far", detail: `${none} loaded so far ${is} deprecated.` };
}

/** Whether something is published about a model that reports nothing. */
function isAnyPublished(index: ModelIndex): boolean {
  for (let row = 0; row < index.size; row += 1) {
    if (remarksOn.get(index.model(row))?.published) return true;
  }
  return false;
}
