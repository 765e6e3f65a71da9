import type { ReactNode } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { escapeInvisible, forDisplay } from "#shared/format/for-display.ts";
import { LifecycleBadge } from "../model-ui/lifecycle-badge.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { CompareButton } from "./compare-button.tsx";

interface ModelHeadingProps {
  readonly requestedName: string;
  readonly model: ModelInfo;
  readonly onCode: () => void;
  /** What is said about the name. */
  readonly children: ReactNode;
}

/** The ID and lifecycle of the model, what is said about its name, and what can be done with it. */
export function ModelHeading({ requestedName, model, onCode, children }: ModelHeadingProps) {
  return (
    <>
      <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
        <code className="min-w-0 font-mono text-[13px] text-ink-2 wrap-anywhere">
          <bdi>{forDisplay(model.id)}</bdi>
        </code>
        <CopyButton text={escapeInvisible(model.id)} name="Copy ID" />
        <LifecycleBadge model={model} />
      </div>
      {children}
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-[13px]">
        <button type="button" className="control" onClick={onCode}>
          Copy as code
        </button>
        <CompareButton requestedName={requestedName} id={model.id} />
      </div>
    </>
  );
}
