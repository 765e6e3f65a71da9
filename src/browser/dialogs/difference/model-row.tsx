import { useMemo, useState } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { closeOverlayFirst } from "../overlay.ts";
import { ModelName } from "../../data/url/model-link.tsx";
import { DifferenceList } from "../../model-ui/difference-list.tsx";
import { differenceCount } from "#shared/format/difference-words.ts";
import { differencesOf } from "#shared/model-info/differences.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { verbatimModel } from "#shared/model-info/verbatim.ts";

interface ModelRowProps {
  readonly model: ModelInfo;
  /** The model in the other list; left out when it is in one list only. */
  readonly before?: ModelInfo | undefined;
}

/** A model that differs between two lists, expandable field by field. */
export function ModelRow({ model, before }: ModelRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const differences = useMemo(
    () => before && differencesOf(verbatimModel(before), verbatimModel(model)),
    [before, model],
  );
  return (
    <li className="border-b border-line-soft py-1.5 text-[13px]">
      <div className="flex items-center gap-x-3">
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
          <ModelName
            model={model}
            className="font-[550] wrap-anywhere hover:underline"
            onUnmodifiedClick={closeOverlayFirst}
          />
          <code className="min-w-0 font-mono text-[12px] text-ink-2 wrap-anywhere">
            <bdi>{forDisplay(model.id)}</bdi>
          </code>
        </div>
        {differences && (
          <button
            type="button"
            className="link-button flex-none"
            aria-expanded={isOpen}
            onClick={() => setIsOpen((was) => !was)}
          >
            {differenceCount(differences)}
          </button>
        )}
      </div>
      {isOpen && differences && (
        <div className="mt-1 ps-4">
          <DifferenceList differences={differences} />
        </div>
      )}
    </li>
  );
}
