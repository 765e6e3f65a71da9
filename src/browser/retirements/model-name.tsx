import type { MouseEvent } from "react";
import { modelLink, useAddress } from "../address/address.ts";
import { isPlainPress } from "../address/is-plain-press.ts";
import { legible } from "../reading/legible.ts";

interface ModelNameProps {
  readonly model: { readonly id: string; readonly display_name: string };
  /** Whether its details are what is open. */
  readonly isOpen: boolean;
  readonly className: string;
  readonly tabIndex: 0 | -1;
}

/** The name of a model as a link to its details, which open beside the view. */
export function ModelName({ model, isOpen, className, tabIndex }: ModelNameProps) {
  const [address, setAddress] = useAddress();
  const open = (event: MouseEvent) => {
    if (!isPlainPress(event)) return;
    event.preventDefault();
    void setAddress({ model: model.id }, { history: address.model === null ? "push" : "replace" });
  };
  return (
    <a
      href={modelLink(model.id)}
      aria-current={isOpen ? "true" : undefined}
      className={className}
      tabIndex={tabIndex}
      onClick={open}
    >
      <bdi>{legible(model.display_name || model.id)}</bdi>
    </a>
  );
}
