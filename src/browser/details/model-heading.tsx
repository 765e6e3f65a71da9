import type { ModelInfo } from "#shared/contract/model-info.ts";
import { escapeInvisible, forDisplay } from "#shared/format/for-display.ts";
import { remarksOn } from "#shared/model-info/remarks.ts";
import { LifecycleBadge } from "../model-ui/lifecycle-badge.tsx";
import { useToday } from "../ui/use-now.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { CompareButton } from "./compare-button.tsx";

interface ModelHeadingProps {
  readonly requestedName: string;
  readonly model: ModelInfo;
  readonly onCode: () => void;
}

/** The ID and lifecycle of the model, and whether the requested name is its ID or an alias. */
export function ModelHeading({ requestedName, model, onCode }: ModelHeadingProps) {
  const isPinned = requestedName === model.id;
  return (
    <>
      <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
        <code className="min-w-0 font-mono text-[13px] text-ink-2 wrap-anywhere">
          <bdi>{forDisplay(model.id)}</bdi>
        </code>
        <CopyButton text={escapeInvisible(model.id)} name="Copy ID" />
        <LifecycleBadge model={model} now={useToday()} />
      </div>
      <p className="mt-3.5 rounded-[9px] bg-accent-soft px-3 py-2.5 text-[13px] wrap-anywhere">
        {isPinned ? (
          ownIdWords(model)
        ) : (
          <>
            <code className="inline-block max-w-full font-mono text-[12.5px]">
              {forDisplay(requestedName)}
            </code>{" "}
            is an alias of{" "}
            <code className="inline-block max-w-full font-mono text-[12.5px]">
              {forDisplay(model.id)}
            </code>
          </>
        )}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-[13px]">
        <button type="button" className="control" onClick={onCode}>
          Copy as code
        </button>
        <CompareButton requestedName={requestedName} id={model.id} />
      </div>
    </>
  );
}

/** What an answer under the requested name says: another server than the API may have made up the ID. */
function ownIdWords(model: ModelInfo): string {
  return remarksOn.has(model) && model.lifecycle == null ? "This server’s own ID" : "Pinned ID";
}
