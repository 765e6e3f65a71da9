import type { ReactNode } from "react";
import { ModelLink } from "../../data/url/model-link.tsx";

interface NameLinkProps {
  /** What the details are asked for. */
  readonly name: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** Opens the details of a name beside the audit. */
export function NameLink({ name, isOpen = false, children }: NameLinkProps) {
  return (
    <ModelLink
      model={name}
      isOpen={isOpen}
      className="inline-block min-h-6 rounded-sm py-0.5 font-mono text-[12.5px] text-accent hover:underline wrap-anywhere"
    >
      <bdi>{children}</bdi>
    </ModelLink>
  );
}
