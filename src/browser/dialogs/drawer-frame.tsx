import { useRef, type ReactNode } from "react";
import { ModalHead } from "./modal-head.tsx";
import { Modal } from "./modal.tsx";

interface DrawerFrameProps {
  /** Its accessible name and its heading. */
  readonly title: string;
  /** Actions beside the heading. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** A modal dialog along the right side of the page, over all of it on a phone. */
export function DrawerFrame({ title, actions, children }: DrawerFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <Modal
      initialFocus={heading}
      className="inset-y-0 right-0 w-[min(640px,100vw)] bg-canvas md:border-s md:border-line"
    >
      <ModalHead
        title={title}
        heading={heading}
        className="min-h-12 flex-none gap-2 border-b border-line bg-surface ps-5 pe-3"
      >
        {actions}
      </ModalHead>
      {children}
    </Modal>
  );
}
