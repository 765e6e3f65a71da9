import { lazy, type ReactNode } from "react";
import { isDefaultLifecycles, LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { formatCount } from "#shared/format/count.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { LIFECYCLE_NAMES } from "#shared/format/lifecycle-names.ts";
import { formatTokensCompact } from "#shared/format/tokens.ts";
import { capabilityName } from "#shared/model-info/capability-wording.ts";
import type { Address, SetAddress } from "../../../data/url/address.ts";
import { isFiltered, NO_FILTERS } from "../../../data/url/no-filters.ts";
import type { ModelIndex } from "../../../data/list/index/model-index.ts";
import { UNREPORTED, type TokensFilter } from "../../../data/url/parse-filters.ts";
import { releasedWords } from "../../../data/url/released-words.ts";
import { formatDay } from "#shared/format/dates.ts";
import { LocalText } from "../../../model-ui/local-text.tsx";
import { Flyout } from "../../../ui/flyout.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { focusSearch } from "../focus-search.ts";

const loadChoices = () => import("./filter-choices.tsx");
const LifecycleChoices = lazy(async () => ({ default: (await loadChoices()).LifecycleChoices }));
const LineChoices = lazy(async () => ({ default: (await loadChoices()).LineChoices }));
const TokensChoices = lazy(async () => ({ default: (await loadChoices()).TokensChoices }));
const ReleasedChoices = lazy(async () => ({
  default: (await import("./released-choices.tsx")).ReleasedChoices,
}));
const CapabilityChoices = lazy(async () => ({
  default: (await import("./capability-choices.tsx")).CapabilityChoices,
}));

interface FiltersProps {
  readonly address: Address;
  readonly index: ModelIndex;
  /** Whether all of the list is loaded, so that the counts are final. */
  readonly isComplete: boolean;
  readonly onAddress: SetAddress;
}

/** What the list is narrowed to, one button for each filter, and the way to clear them. */
export function Filters({ address, index, isComplete, onAddress }: FiltersProps) {
  const { lifecycle, line, released, context, output, capabilities } = address;
  const isAnyOn = isFiltered(address) || !isDefaultLifecycles(lifecycle);
  const note = !isComplete && index.size > 0 && (
    <p role="status" className="max-w-[250px] px-2 pt-2 text-[12px] text-ink-3">
      Counts are of the {formatCount(index.size)} loaded so far.
    </p>
  );
  return (
    <>
      <Filter name="Lifecycle" isOn={!isDefaultLifecycles(lifecycle)} value={lifecycleOf(address)}>
        <LifecycleChoices
          chosen={lifecycle}
          counts={index.lifecycles}
          onChange={(next) => void onAddress({ lifecycle: next })}
        />
        {note}
      </Filter>
      <Filter name="Line" isOn={line.length > 0} value={listOf(line, lineName)}>
        <LineChoices
          chosen={line}
          counts={index.lines}
          onChange={(next) => void onAddress({ line: next })}
        />
        {note}
      </Filter>
      <Filter
        name="Released"
        isOn={released !== null}
        value={released === null ? ANY : <ReleasedValue released={released} />}
      >
        <ReleasedChoices
          released={released}
          index={index}
          onChange={(next) => void onAddress({ released: next })}
        />
        {note}
      </Filter>
      <Filter name="Context" isOn={context !== null} value={tokensOf(context)}>
        <TokensChoices
          name="Context"
          field="max_input_tokens"
          chosen={context}
          index={index}
          onChange={(next) => void onAddress({ context: next })}
        />
        {note}
      </Filter>
      <Filter name="Max output" isOn={output !== null} value={tokensOf(output)}>
        <TokensChoices
          name="Max output"
          field="max_tokens"
          chosen={output}
          index={index}
          onChange={(next) => void onAddress({ output: next })}
        />
        {note}
      </Filter>
      <Filter
        name="Capabilities"
        isOn={capabilities.length > 0}
        value={listOf(capabilities, lastName)}
      >
        <CapabilityChoices
          chosen={capabilities}
          index={index}
          onChange={(next) => void onAddress({ capabilities: next })}
        />
        {note}
      </Filter>
      <button
        type="button"
        className={`filters-clear ${isAnyOn ? "" : "invisible"}`}
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
    </>
  );
}

interface FilterProps {
  readonly name: string;
  /** Whether it narrows the list more than it does by default. */
  readonly isOn: boolean;
  readonly value: ReactNode;
  readonly children: ReactNode;
}

function Filter({ name, isOn, value, children }: FilterProps) {
  return (
    <Flyout
      className={`filter ${isOn ? "filter-on" : ""}`}
      label={
        <>
          <span className="filter-name">{name}</span>{" "}
          <strong title={typeof value === "string" ? value : undefined}>{value}</strong>
          <Icon name="chevron" size={14} />
        </>
      }
    >
      {children}
    </Flyout>
  );
}

const ANY = "Any";

function lifecycleOf({ lifecycle }: Address): string {
  if (lifecycle.length === LIFECYCLES.length) return "All";
  return lifecycle.map((one) => LIFECYCLE_NAMES[one]).join(", ");
}

/** A choice of several values: their names, or how many there are. */
function listOf(chosen: readonly string[], nameOf: (value: string) => string): string {
  if (chosen.length === 0) return ANY;
  return chosen.length <= 2 ? chosen.map(nameOf).join(", ") : `${chosen.length} chosen`;
}

function lineName(line: string): string {
  return line === UNREPORTED ? "Not reported" : forDisplay(line);
}

function lastName(path: string): string {
  return path === UNREPORTED ? "Not reported" : capabilityName(path.split(".").at(-1) ?? path);
}

function tokensOf(tokens: TokensFilter | null): string {
  if (tokens === null) return ANY;
  return tokens === UNREPORTED ? "Not reported" : `${formatTokensCompact(tokens)}+`;
}

function ReleasedValue({ released }: { released: string }) {
  return releasedWords(released).map((part) =>
    typeof part === "string" ? part : <LocalText key={part}>{formatDay(part)}</LocalText>,
  );
}
