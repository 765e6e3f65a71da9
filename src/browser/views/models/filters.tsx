import { lazy } from "react";
import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { LIFECYCLE_NAMES } from "#shared/format/lifecycle-names.ts";
import { Flyout } from "../../ui/flyout.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { LifecycleChoicesProps, LineChoicesProps } from "./filter-choices.tsx";

const loadChoices = () => import("./filter-choices.tsx");
const LifecycleChoices = lazy(async () => ({ default: (await loadChoices()).LifecycleChoices }));
const LineChoices = lazy(async () => ({ default: (await loadChoices()).LineChoices }));

/** Which lifecycles the API is asked for; at least one. */
export function LifecycleFilter({ chosen, counts, onChange }: LifecycleChoicesProps) {
  const summary =
    chosen.length === LIFECYCLES.length
      ? "All"
      : chosen.map((lifecycle) => LIFECYCLE_NAMES[lifecycle]).join(", ");
  return (
    <Flyout className="control" label={<FilterLabel name="Lifecycle" summary={summary} />}>
      <LifecycleChoices chosen={chosen} counts={counts} onChange={onChange} />
    </Flyout>
  );
}

/** Which lines of models stay in the list. */
export function LineFilter({ chosen, counts, onChange }: LineChoicesProps) {
  const present = counts.filter(({ value }) => value !== null).length;
  const summary =
    chosen.length === 0
      ? "Any"
      : chosen.length <= 2
        ? chosen.map(forDisplay).join(", ")
        : `${chosen.length} of ${Math.max(present, chosen.length)}`;
  return (
    <Flyout className="control" label={<FilterLabel name="Line" summary={summary} />}>
      <LineChoices chosen={chosen} counts={counts} onChange={onChange} />
    </Flyout>
  );
}

function FilterLabel({ name, summary }: { name: string; summary: string }) {
  return (
    <>
      {name}{" "}
      <strong className="max-w-[150px] truncate font-[550] text-ink max-md:hidden">
        {summary}
      </strong>
      <Icon name="chevron" size={14} />
    </>
  );
}
