import { Dialog } from "@base-ui/react/dialog";
import type { ReactNode, RefObject } from "react";
import { Icon } from "../ui/icon.tsx";

interface ModalHeadProps {
  readonly title: string;
  /** The heading, which gets the initial focus, so that no key triggers anything by accident. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly className: string;
  /** Actions beside the heading. */
  readonly children?: ReactNode;
}

/** The heading of a modal, with its button `Close`. */
export function ModalHead({ title, heading, className, children }: ModalHeadProps) {
  return (
    <div className={`flex items-center ${className}`}>
      <Dialog.Title
        ref={heading}
        tabIndex={-1}
        className="-ms-1.5 flex-1 rounded-sm px-1.5 text-[15px] font-[650]"
      >
        {title}
      </Dialog.Title>
      {children}
      <Dialog.Close aria-label="Close" className="panel-close">
        <Icon name="close" />
      </Dialog.Close>
    </div>
  );
}
