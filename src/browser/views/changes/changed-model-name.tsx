import { ModelName } from "../../data/url/model-link.tsx";
import { ModelId } from "../../model-ui/model-id.tsx";
import type { SeenModel } from "./history/history.ts";

/** The name of a model that opens its details, and its ID. */
export function ChangedModelName({ model }: { model: Pick<SeenModel, "id" | "display_name"> }) {
  return (
    <div className="min-w-0">
      <ModelName
        model={model}
        className="block w-fit max-w-full truncate rounded-xs text-[13.5px] leading-6 font-[550] hover:underline"
      />
      <ModelId id={model.id} />
    </div>
  );
}
