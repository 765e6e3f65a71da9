import { useState } from "react";
import { formatCount } from "#shared/format/count.ts";
import { FieldName } from "../../model-ui/field-name.tsx";
import { fieldName, valueTexts, type ValueText } from "./value-text.ts";
import type { ChangedField, Some } from "./history/history.ts";

/** Fields rendered at first: what an announcement changes, but not a whole capability tree. */
const SHOWN = 8;

/** What changed in a model: each field by its name on the wire, with its old and new value. */
export function ChangedFields({ fields }: { fields: Some<ChangedField> }) {
  const [isWhole, setIsWhole] = useState(false);
  const { count, first } = fields;
  const shown = isWhole ? first : first.slice(0, SHOWN);
  const isCut = isWhole && count > first.length;
  return (
    <div className="min-w-0">
      <dl>
        {shown.map((field) => {
          const [from, to] = valueTexts(field);
          return (
            <div key={fieldName(field)} className="changed-field">
              <dt>
                <FieldName path={field.path} />
              </dt>
              <dd className="flex min-w-0 flex-wrap gap-x-2 wrap-anywhere">
                <Value field={from} className="text-ink-2" />{" "}
                <span aria-hidden="true" className="text-ink-3">
                  →
                </span>
                <span className="sr-only">became</span> <Value field={to} className="font-[550]" />
              </dd>
            </div>
          );
        })}
      </dl>
      {shown.length < first.length && (
        <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
          Show {formatCount(first.length - shown.length)} more fields
        </button>
      )}
      {isCut && (
        <p className="text-[12.5px] text-ink-2">
          {formatCount(count - first.length)} more fields changed but were not stored.
        </p>
      )}
    </div>
  );
}

function Value({ field, className }: { field: ValueText; className: string }) {
  const { text, isAbsent, exact } = field;
  return (
    <bdi className={isAbsent ? "text-ink-3" : className} title={exact ?? undefined}>
      {text}
    </bdi>
  );
}
