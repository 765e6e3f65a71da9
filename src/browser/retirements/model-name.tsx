import type { MouseEvent } from "react";
import type { ModelInfo } from "#contract/model-info.ts";
import { modelLink, useAddress } from "../address/address.ts";
import { legible } from "../reading/legible.ts";

interface ModelNameProps {
  readonly model: ModelInfo;
  /** Whether its details are what is open. */
  readonly isOpen: boolean;
  readonly className: string;
}

/** The name of a model as a link to its details, which open beside the view. */
export function ModelName({ model, isOpen, className }: ModelNameProps) {
  const [address, setAddress] = useAddress();
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void setAddress({ model: model.id }, { history: address.model === null ? "push" : "replace" });
  };
  return (
    <a
      href={modelLink(model.id)}
      aria-current={isOpen ? "true" : undefined}
      className={className}
      onClick={open}
    >
      <bdi>{legible(model.display_name || model.id)}</bdi>
    </a>
  );
}
