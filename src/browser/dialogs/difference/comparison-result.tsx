import type { ListComparison, FieldChange, ComparedModel } from "./compare-lists.ts";
import { comparisonSentence } from "./comparison-sentence.ts";
import { useState, useId } from "react";
import { formatCount } from "#shared/format/count.ts";
import { FieldName } from "../../model-ui/field-name.tsx";
import { ShowMore, usePart } from "../../ui/show-more.tsx";
import { ModelRow } from "./model-row.tsx";

interface ComparisonResultProps {
  readonly comparison: ListComparison & { readonly isDone: boolean };
  /** Whether both lists are complete, so that a missing model is known to be missing. */
  readonly isWhole: boolean;
  readonly words: string;
  /** Whether the server shows that it knows of request options. */
  readonly isFinding: boolean;
  readonly onRefresh: () => void;
}

/** The outcome of comparing two lists: field totals, then the models one by one. */
export function ComparisonResult(props: ComparisonResultProps) {
  const { comparison, isWhole, words, isFinding, onRefresh } = props;
  const { appear, vanish, change, partly, fields, isDone } = comparison;
  const lonely = isWhole ? "" : " or on a page that could not be loaded";
  return (
    <>
      <div className="flex items-baseline gap-4">
        <p role="status" className="min-w-0 flex-1 text-[14px] font-[550] wrap-anywhere">
          {comparisonSentence(comparison, words, isFinding)}
        </p>
        <button type="button" className="link-button flex-none text-[13px]" onClick={onRefresh}>
          Refetch both
        </button>
      </div>
      {isDone && appear.length + vanish.length + change.length + partly.length > 0 && (
        <div className="-mx-5 min-h-0 overflow-y-auto overscroll-contain px-5">
          {fields.length > 0 && <FieldCounts fields={fields} />}
          <ModelGroup name="Added" note={`not in the list ${words}${lonely}`} models={appear} />
          <ModelGroup name="Removed" note={`only in the list ${words}${lonely}`} models={vanish} />
          <ModelGroup name="Changed" note="in both, with different values" models={change} />
          <ModelGroup
            name="Other fields"
            note="in both, with fields that only one list reports"
            models={partly}
          />
        </div>
      )}
    </>
  );
}

const WORDS: Readonly<Record<FieldChange["kind"], string>> = {
  added: "added in",
  gone: "gone from",
  changed: "changed in",
};
const SHOWN_FIRST = 8;

function FieldCounts({ fields }: { fields: readonly FieldChange[] }) {
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

/** Rows rendered at first and with each further click: a thousand would be noticeable. */
const STEP = 100;

interface ModelGroupProps {
  readonly name: string;
  readonly note: string;
  readonly models: readonly ComparedModel[];
}

function ModelGroup({ name, note, models }: ModelGroupProps) {
  const { part, rest } = usePart(models, STEP);
  const id = useId();
  const size = models.length;
  if (size === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="panel-heading">
        {name}{" "}
        <span className="font-normal">
          · {formatCount(size)} {note}
        </span>
      </h3>
      <ul aria-labelledby={id}>
        {part.map(({ model, before }) => (
          <ModelRow key={model.id} model={model} before={before} />
        ))}
      </ul>
      <ShowMore rest={rest} className="link-button mt-1" />
    </section>
  );
}
