import { Dialog } from "@base-ui/react/dialog";
import type { RefObject } from "react";

interface ModalTitleProps {
  readonly title: string;
  readonly ref: RefObject<HTMLHeadingElement | null>;
}

/** The heading of a dialog, which gets the initial focus, so that no key triggers anything by accident. */
export function ModalTitle({ title, ref }: ModalTitleProps) {
  return (
    <Dialog.Title
      ref={ref}
      tabIndex={-1}
      className="-ms-1.5 flex-1 rounded-sm px-1.5 text-[15px] font-[650]"
    >
      {title}
    </Dialog.Title>
  );
}
