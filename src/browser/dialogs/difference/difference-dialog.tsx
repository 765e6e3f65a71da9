import { useAddress } from "../../data/url/address.ts";
import { useCompareWith } from "../../data/url/compare-with.ts";
import { optionsToCompareWith } from "../../data/api/options-to-compare-with.ts";
import { DialogFrame } from "../dialog-frame.tsx";
import { CompareWithChoice } from "../../model-ui/compare-with-choice.tsx";
import { compareWithWords } from "#shared/format/difference-words.ts";
import { ListDifference } from "./list-difference.tsx";

/** Which models appear, vanish or change in the whole list under the betas, or in the workspace. */
export function DifferenceDialog() {
  const [{ limit, lifecycle, betas, workspace }] = useAddress();
  const [{ compareWith: chosen }, setCompareWith] = useCompareWith();
  // A workspace without betas is compared with the key's own workspace.
  const compareWith = chosen ?? (betas.length === 0 && workspace !== "" ? "" : null);
  const requestOptions = { betas, workspace };
  const others = optionsToCompareWith(requestOptions, compareWith);
  const query = { limit, lifecycle, ...requestOptions };
  return (
    <DialogFrame title="What changes in the list" widthPx={760}>
      <div className="mt-3 flex min-h-0 flex-col gap-3">
        <CompareWithChoice
          requestOptions={requestOptions}
          compareWith={compareWith}
          onCompareWith={(next) => void setCompareWith({ compareWith: next })}
        />
        {others === null ? (
          <p className="text-[13px] text-ink-2">
            Choose a workspace to compare with, or add a beta header in the details of a model.
          </p>
        ) : (
          <ListDifference
            key={JSON.stringify([query, others])}
            query={query}
            others={{ ...query, ...others }}
            words={compareWithWords(betas.length, compareWith)}
          />
        )}
      </div>
    </DialogFrame>
  );
}
