import { useAddress } from "../../data/url/address.ts";
import { useAgainst } from "../../data/url/against.ts";
import { optionsToCompareWith } from "../../data/api/options-to-compare-with.ts";
import { DialogFrame } from "../dialog-frame.tsx";
import { AgainstChoice } from "../../model-ui/against-choice.tsx";
import { againstWords } from "#shared/format/difference-words.ts";
import { ListDifference } from "./list-difference.tsx";

/** Which models appear, vanish or change in the whole list under the betas, or in the workspace. */
export function DifferenceDialog() {
  const [{ limit, lifecycle, betas, workspace }] = useAddress();
  const [{ against: chosen }, setAgainst] = useAgainst();
  // A workspace without betas is compared with what the key sees by itself.
  const against = chosen ?? (betas.length === 0 && workspace !== "" ? "" : null);
  const requestOptions = { betas, workspace };
  const others = optionsToCompareWith(requestOptions, against);
  const query = { limit, lifecycle, ...requestOptions };
  return (
    <DialogFrame title="What changes in the list" widthPx={760}>
      <div className="mt-3 flex min-h-0 flex-col gap-3">
        <AgainstChoice
          requestOptions={requestOptions}
          against={against}
          onAgainst={(next) => void setAgainst({ against: next })}
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
            words={againstWords(betas.length, against)}
          />
        )}
      </div>
    </DialogFrame>
  );
}
