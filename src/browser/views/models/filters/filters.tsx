import { lazy, memo } from "react";
import { DEFAULT_LIFECYCLES, isDefaultLifecycles } from "#shared/contract/lifecycle.ts";
import { LIFECYCLE_NAMES } from "#shared/format/lifecycle-names.ts";
import type { ModelIndex } from "../../../data/list/index/model-index.ts";
import type { Address, SetAddress } from "../../../data/url/address.ts";
import { Flyout } from "../../../ui/flyout.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { lazyOrNothing } from "../../../ui/lazy-or-nothing.tsx";

const loadChoices = () => import("./filter-choices.tsx");
const FilterChoices = lazy(async () => ({ default: (await loadChoices()).FilterChoices }));
const FilterValue = lazyOrNothing(async () => (await loadChoices()).FilterValue);
const ClearFilters = lazyOrNothing(async () => (await loadChoices()).ClearFilters);

/** The filters by their names in the address, in the order of their buttons. */
const FILTERS = {
  lifecycle: "Lifecycle",
  line: "Line",
  released: "Released",
  context: "Context",
  output: "Max output",
  capabilities: "Capabilities",
} as const;
/** What one filter is called in the address. */
export type FilterName = keyof typeof FILTERS;

/** The part of the address that narrows the list. */
export type FilterAddress = Pick<Address, FilterName | "vendor">;

/** What filters act on. */
export interface FiltersProps {
  readonly address: FilterAddress;
  readonly index: ModelIndex;
  /** Whether all of the list is loaded, so that the counts are final. */
  readonly isComplete: boolean;
  readonly onAddress: SetAddress;
}

/**
 * What the list is narrowed to, one button for each filter, and the way to clear them. What is chosen
 * in words, and the choices, are loaded when there is something to say. Not rendered again with the rest
 * of the toolbar, which changes with every letter.
 */
export const Filters = memo(function Filters(props: FiltersProps) {
  const { address, onAddress } = props;
  const isOn = (name: FilterName | "vendor") =>
    name === "lifecycle" ? !isDefaultLifecycles(address[name]) : String(address[name] ?? "") !== "";
  const names = Object.keys(FILTERS) as FilterName[];
  return (
    <div className="filters">
      {names.map((name) => (
        <Flyout
          key={name}
          className={`filter ${isOn(name) ? "filter-on" : ""}`}
          label={
            <>
              <span className="filter-name">{FILTERS[name]}</span>{" "}
              <strong>
                {isOn(name) ? (
                  <FilterValue name={name} address={address} />
                ) : name === "lifecycle" ? (
                  DEFAULT_LIFECYCLES.map((one) => LIFECYCLE_NAMES[one]).join(", ")
                ) : (
                  "Any"
                )}
              </strong>
              <Icon name="chevron" size={14} />
            </>
          }
        >
          <FilterChoices filter={name} {...props} />
        </Flyout>
      ))}
      {(names.some(isOn) || isOn("vendor")) && <ClearFilters onAddress={onAddress} />}
    </div>
  );
});
