import type { MouseEvent } from "react";
import type { ModelInfo } from "#contract/model-info.ts";
import { modelLink, useAddress } from "../address/address.ts";
import { legible } from "../reading/legible.ts";

/** The name of a model as a link to its details, which open beside the view. */
export function ModelName({ model, className }: { model: ModelInfo; className: string }) {
  const [address, setAddress] = useAddress();
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void setAddress({ model: model.id }, { history: address.model === null ? "push" : "replace" });
  };
  return (
    <a
      href={modelLink(model.id)}
      aria-current={address.model === model.id ? "true" : undefined}
      className={className}
      onClick={open}
    >
      <bdi>{legible(model.display_name || model.id)}</bdi>
    </a>
  );
}
