import type { MouseEvent } from "react";
import { modelLink, useAddress } from "../address/address.ts";
import { isPlainPress } from "../address/is-plain-press.ts";
import { harmless, legible } from "../reading/legible.ts";
import { CopyButton } from "../ui/copy-button.tsx";

interface ModelNameProps {
  readonly model: { readonly id: string; readonly display_name: string };
  /** Whether its details are what is open. */
  readonly isOpen: boolean;
}

/** The name of a model as a link to its details, which open beside the view, and its ID. */
export function ModelName({ model, isOpen }: ModelNameProps) {
  const [address, setAddress] = useAddress();
  const open = (event: MouseEvent) => {
    if (!isPlainPress(event)) return;
    event.preventDefault();
    void setAddress({ model: model.id }, { history: address.model === null ? "push" : "replace" });
  };
  return (
    <div className="min-w-0">
      <a
        href={modelLink(model.id)}
        aria-current={isOpen ? "true" : undefined}
        className="change-name"
        onClick={open}
      >
        <bdi>{legible(model.display_name || model.id)}</bdi>
      </a>
      <span className="flex items-center gap-1">
        <code className="truncate font-mono text-[12px] text-ink-2">
          <bdi>{legible(model.id)}</bdi>
        </code>
        <CopyButton text={harmless(model.id)} name="Copy ID" />
      </span>
    </div>
  );
}
