import { useMemo, useState } from "react";
import { formatCount } from "#shared/format/count.ts";
import { capabilityName } from "#shared/model-info/capability-wording.ts";
import { capabilityCounts } from "../../../data/list/index/filter-counts.ts";
import { foldWords, fold } from "#shared/format/fold.ts";
import type { ModelIndex } from "../../../data/list/index/model-index.ts";
import { UNREPORTED } from "../../../data/url/parse-filters.ts";
import { CheckboxList } from "../../../ui/checkbox-list.tsx";
import { AnyButton, notReported } from "./list-choices.tsx";

interface CapabilityChoicesProps {
  /** The paths of the capabilities that must be supported; none keeps all. */
  readonly chosen: readonly string[];
  readonly index: ModelIndex;
  readonly onChange: (chosen: string[]) => void;
}

/** The capabilities that the loaded models report, to be searched, and those chosen before. */
export function CapabilityChoices({ chosen, index, onChange }: CapabilityChoicesProps) {
  const [typed, setTyped] = useState("");
  const { capabilities, unreported } = useMemo(() => capabilityCounts(index), [index]);
  const known = new Set(capabilities.map(({ keys }) => keys.join(".")));
  const others = chosen.filter((path) => path !== UNREPORTED && !known.has(path));
  const words = foldWords(typed);
  const choices = [
    ...capabilities,
    ...others.map((path) => ({ keys: path.split("."), count: 0 })),
  ].map(({ keys, count }) => ({
    value: keys.join("."),
    label: keys.map(capabilityName).join(" › "),
    count: formatCount(count),
  }));
  const found = [...choices, ...notReported(unreported, chosen.includes(UNREPORTED))].filter(
    ({ value, label }) => words.every((word) => fold(`${label} ${value}`).includes(word)),
  );
  if (choices.length === 0 && chosen.length === 0) {
    return (
      <p className="px-2 py-1 text-[13px] text-ink-2">None of these models reports capabilities.</p>
    );
  }
  return (
    <div className="md:w-[300px]">
      <label className="field mb-2">
        <input
          type="text"
          aria-label="Search capabilities"
          placeholder="Search capabilities"
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {found.length === 0 ? (
        <p role="status" className="px-2 py-1 text-[13px] text-ink-2">
          No capability matches.
        </p>
      ) : (
        <CheckboxList
          name="Supported capabilities"
          choices={found}
          chosen={chosen}
          onChange={onChange}
        />
      )}
      <AnyButton name="Any capabilities" isShown={chosen.length > 0} onPress={() => onChange([])} />
    </div>
  );
}
