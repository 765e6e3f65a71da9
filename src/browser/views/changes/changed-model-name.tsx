import { ModelName } from "../../data/url/model-link.tsx";
import { ModelId } from "../../model-ui/model-id.tsx";
import type { SeenModel } from "./history/history.ts";

interface ChangedModelNameProps {
  readonly model: Pick<SeenModel, "id" | "display_name">;
  /** The ID of the model whose details are open; null when none is. */
  readonly openId: string | null;
}

/** The name of a model that opens its details, and its ID. */
export function ChangedModelName({ model, openId }: ChangedModelNameProps) {
  return (
    <div className="min-w-0">
      <ModelName model={model} isOpen={model.id === openId} className="change-name" />
      <ModelId id={model.id} />
    </div>
  );
}
