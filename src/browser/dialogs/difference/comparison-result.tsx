import type { ListComparison } from "./compare-lists.ts";
import { FieldCounts } from "./field-counts.tsx";
import { ModelGroup } from "./model-group.tsx";
import { comparisonSentence } from "./comparison-sentence.ts";

interface ComparisonResultProps {
  readonly comparison: ListComparison & { readonly isDone: boolean };
  /** Whether both lists are complete, so that a missing model is known to be missing. */
  readonly isWhole: boolean;
  readonly words: string;
  /** Whether the server shows that it knows of request options. */
  readonly isFinding: boolean;
  /** Refetches both lists. */
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
