import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import type { SetAddress } from "../../data/url/address.ts";
import { NO_FILTERS } from "../../data/url/no-filters.ts";
import type { ListBodyProps } from "../../data/list/list-body.ts";
import type { ModelIndex } from "../../data/list/index/model-index.ts";
import { formatCount, formatAmount } from "#shared/format/count.ts";

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
  const models = formatAmount(index.size, "model");
  if (index.lifecycles.every(({ value }) => value === null)) {
    return {
      title: "Lifecycle not reported",
      detail: `None of the ${models} reports a lifecycle, so nothing is known about retirements.`,
    };
  }
  return isWhole
    ? {
        title: "Nothing is deprecated",
        detail: `None of the ${models} listed is deprecated.`,
      }
    : {
        title: "Nothing deprecated so far",
        detail: `None of the ${models} loaded so far is deprecated.`,
      };
}
