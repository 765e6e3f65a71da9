import type { ModelInfo } from "#shared/contract/model-info.ts";
import { ID_MAX_BYTES, isRequestable } from "#shared/contract/model-id.ts";
import { Capabilities } from "./capabilities.tsx";
import { ModelFacts } from "./model-facts.tsx";
import { ModelHeading } from "./model-heading.tsx";

interface ListedDetailsProps {
  /** As the list has it. */
  readonly model: ModelInfo;
  readonly onCode: () => void;
}

/** What the list says about a model whose own answer is not there yet, or cannot be requested. */
export function ListedDetails({ model, onCode }: ListedDetailsProps) {
  const isAwaited = isRequestable(model.id);
  return (
    <>
      <ModelHeading requestedName={model.id} model={model} onCode={onCode} />
      {isAwaited ? (
        <p role="status" aria-label="Loading model" className="mt-2 text-[12.5px] text-ink-2">
          As listed; requesting its details…
        </p>
      ) : (
        <NotRequestable />
      )}
      <div aria-busy={isAwaited}>
        <ModelFacts model={model} />
        <Capabilities model={model} />
      </div>
    </>
  );
}

/** Why an ID is not requested, whether or not a list has it. */
export function NotRequestable() {
  return (
    <div role="alert" className="mt-3 rounded-[9px] bg-warn-soft px-3 py-2.5 text-[13px]">
      <p className="font-[550]">This ID cannot be requested</p>
      <p className="mt-1 text-ink-2">
        In an address it could lead somewhere else: an ID may have at most {ID_MAX_BYTES} bytes, no
        control characters, and no “.” or “..” between slashes. What is shown is what the list says.
      </p>
    </div>
  );
}
