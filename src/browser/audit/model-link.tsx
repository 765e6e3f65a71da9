import type { ReactNode } from "react";
import { modelLink } from "../address/address.ts";
import { isPlainPress } from "../address/is-plain-press.ts";

interface ModelLinkProps {
  /** What the details are asked for. */
  readonly id: string;
  readonly onOpen: (id: string) => void;
  readonly children: ReactNode;
}

/** Opens the details of a name beside the audit; with a modifier key, where the browser would. */
export function ModelLink({ id, onOpen, children }: ModelLinkProps) {
  return (
    <a
      href={modelLink(id)}
      className="inline-block min-h-6 rounded-sm py-0.5 font-mono text-[12.5px] text-accent hover:underline wrap-anywhere"
      onClick={(event) => {
        if (!isPlainPress(event)) return;
        event.preventDefault();
        onOpen(id);
      }}
    >
      <bdi>{children}</bdi>
    </a>
  );
}
