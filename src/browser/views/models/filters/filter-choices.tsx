import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { formatCount } from "#shared/format/count.ts";
import { formatDay } from "#shared/format/dates.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { LIFECYCLE_NAMES } from "#shared/format/lifecycle-names.ts";
import { formatTokensCompact } from "#shared/format/tokens.ts";
import { capabilityName } from "#shared/model-info/capability-wording.ts";
import type { SetAddress } from "../../../data/url/address.ts";
import { NO_FILTERS } from "../../../data/url/no-filters.ts";
import { UNREPORTED, type TokensFilter } from "../../../data/url/parse-filters.ts";
import { releasedWords } from "../../../data/url/released-words.ts";
import { LocalText } from "../../../model-ui/local-text.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { focusSearch } from "../focus-search.ts";
import { CapabilityChoices } from "./capability-choices.tsx";
import type { FilterAddress, FilterName, FiltersProps } from "./filters.tsx";
import { LifecycleChoices, LineChoices, TokensChoices } from "./list-choices.tsx";
import { ReleasedChoices } from "./released-choices.tsx";

/** The choices of one filter, and what their counts are of while pages are missing. */
export function FilterChoices({
  filter,
  ...props
}: FiltersProps & { readonly filter: FilterName }) {
  const { index, isComplete } = props;
  return (
    <>
      <Choices filter={filter} {...props} />
      {!isComplete && index.size > 0 && (
        <p role="status" className="max-w-[250px] px-2 pt-2 text-[12px] text-ink-3">
          Counts are of the {formatCount(index.size)} loaded so far.
        </p>
      )}
    </>
  );
}

function Choices(props: FiltersProps & { readonly filter: FilterName }) {
  const { filter, address, index, onAddress } = props;
  const onChange = (value: unknown) => void onAddress({ [filter]: value });
  switch (filter) {
    case "lifecycle":
      return (
        <LifecycleChoices
          chosen={address.lifecycle}
          counts={index.lifecycles}
          onChange={onChange}
        />
      );
    case "line":
      return <LineChoices chosen={address.line} counts={index.lines} onChange={onChange} />;
    case "released":
      return <ReleasedChoices released={address.released} index={index} onChange={onChange} />;
    case "context":
    case "output":
      return (
        <TokensChoices
          name={filter === "context" ? "Context" : "Max output"}
          field={filter === "context" ? "max_input_tokens" : "max_tokens"}
          chosen={address[filter]}
          index={index}
          onChange={onChange}
        />
      );
    case "capabilities":
      return <CapabilityChoices chosen={address.capabilities} index={index} onChange={onChange} />;
  }
}

/** What is chosen, short enough for a button; whole in its tooltip. */
export function FilterValue({ name, address }: { name: FilterName; address: FilterAddress }) {
  if (name === "released") {
    return releasedWords(address.released ?? "").map((part) =>
      typeof part === "string" ? part : <LocalText key={part}>{formatDay(part)}</LocalText>,
    );
  }
  const text = valueOf(name, address);
  return <span title={text}>{text}</span>;
}

function valueOf(name: Exclude<FilterName, "released">, address: FilterAddress): string {
  switch (name) {
    case "lifecycle":
      return address.lifecycle.length === LIFECYCLES.length
        ? "All"
        : address.lifecycle.map((one) => LIFECYCLE_NAMES[one]).join(", ");
    case "line":
      return listOf(address.line, forDisplay);
    case "context":
    case "output":
      return tokensOf(address[name]);
    case "capabilities":
      return listOf(address.capabilities, (path) => capabilityName(path.split(".").at(-1) ?? path));
  }
}

/** A choice of several values: their names, or how many there are. */
function listOf(chosen: readonly string[], nameOf: (value: string) => string): string {
  const names = chosen.map((value) => (value === UNREPORTED ? "Not reported" : nameOf(value)));
  return names.length <= 2 ? names.join(", ") : `${names.length} chosen`;
}

function tokensOf(tokens: TokensFilter | null): string {
  return typeof tokens === "number" ? `${formatTokensCompact(tokens)}+` : "Not reported";
}

/** Clears all filters at once; the search stays. */
export function ClearFilters({ onAddress }: { readonly onAddress: SetAddress }) {
  return (
    <button
      type="button"
      className="filters-clear"
      title="Clear filters"
      onClick={(event) => {
        void onAddress({ ...NO_FILTERS, lifecycle: null });
        focusSearch(event);
      }}
    >
      <Icon name="close" size={14} />
      <span>
        Clear<span className="sr-only"> filters</span>
      </span>
    </button>
  );
}
