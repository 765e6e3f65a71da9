import { useState } from "react";
import { formatCount } from "#shared/format/count.ts";
import { FieldName } from "../../model-ui/field-name.tsx";
import type { FieldChange } from "./compare-lists.ts";

const WORDS: Readonly<Record<FieldChange["kind"], string>> = {
  added: "added in",
  gone: "gone from",
  changed: "changed in",
};
/** More fields than this are shown on request. */
const SHOWN_FIRST = 8;

/** Which fields changed, and in how many models. */
export function FieldCounts({ fields }: { fields: readonly FieldChange[] }) {
  const [isWhole, setIsWhole] = useState(fields.length <= SHOWN_FIRST);
  return (
    <section aria-labelledby="changed-fields">
      <h3 id="changed-fields" className="panel-heading mt-1!">
        Fields
      </h3>
      <ul className="text-[13px]">
        {fields.slice(0, isWhole ? fields.length : SHOWN_FIRST).map(({ path, kind, count }) => (
          <li
            key={`${kind} ${JSON.stringify(path)}`}
            className="flex justify-between gap-4 border-b border-line-soft py-1.5"
          >
            <FieldName path={path} />
            <span className="flex-none text-ink-2">
              {WORDS[kind]} {formatCount(count)} {count === 1 ? "model" : "models"}
            </span>
          </li>
        ))}
      </ul>
      {!isWhole && (
        <button type="button" className="link-button mt-1" onClick={() => setIsWhole(true)}>
          Show all {fields.length} fields
        </button>
      )}
    </section>
  );
}
