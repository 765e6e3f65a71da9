import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
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
  const { address, onAddress, index, hidden, isWhole } = props;
  const { lifecycle } = address;
  if (hidden > 0) {
    return (
      <Notice
        title="None of these models is deprecated"
        detail={`${formatCount(hidden)} deprecated ${hidden === 1 ? "model is" : "models are"} outside the search and filters.`}
        action="Clear search and filters"
        onAction={() => void onAddress({ q: null, ...NO_FILTERS })}
      />
    );
  }
  if (!lifecycle.includes("deprecated")) {
    return (
      <Notice
        title="Deprecated models are filtered out"
        detail="The lifecycle filter excludes them, and only deprecated models have upcoming retirements."
        action="Include deprecated models"
        onAction={() =>
          void onAddress({
            lifecycle: LIFECYCLES.filter((one) => one === "deprecated" || lifecycle.includes(one)),
          })
        }
      />
    );
  }
  const isOne = index.size === 1;
  const none = isOne ? "The one model" : `None of the ${formatCount(index.size)} models`;
  if (index.lifecycles.every(({ value }) => value === null)) {
    return (
      <Notice
        title="Lifecycle not reported"
        detail={`${none} ${isOne ? "does not report its" : "reports a"} lifecycle, so nothing is known about retirements${isAnyPublished(index) ? " here. What is published is in the details of each model" : ""}.`}
      />
    );
  }
  return (
    <Notice
      title={isWhole ? "Nothing is deprecated" : "Nothing deprecated so far"}
      detail={
        isWhole
          ? `${none} listed is ${isOne ? "not " : ""}deprecated.`
          : `${none} loaded so far is ${isOne ? "not " : ""}deprecated.`
      }
    />
  );
}

/** Whether something is published about a model that reports nothing. */
function isAnyPublished(index: ModelIndex): boolean {
  for (let row = 0; row < index.size; row += 1) {
    if (remarksOn.get(index.model(row))?.published) return true;
  }
  return false;
}

interface NoticeProps {
  readonly title: string;
  readonly detail: string;
  readonly action?: string;
  readonly onAction?: () => void;
}

function Notice({ title, detail, action, onAction }: NoticeProps) {
  return (
    <div className="flex flex-col items-center gap-3 px-6 pt-24 pb-6 text-center">
      <p className="text-[15px] font-[550]">{title}</p>
      <p className="max-w-[400px] text-[13px] text-ink-2">{detail}</p>
      {action !== undefined && (
        <button
          type="button"
          className="control"
          onClick={({ currentTarget }) => {
            onAction?.();
            // The button disappears; the focus stays in the view.
            currentTarget.closest<HTMLElement>(".retirements")?.focus();
          }}
        >
          {action}
        </button>
      )}
    </div>
  );
}
