import { useRef, type ReactNode, type RefObject } from "react";
import { ModalHead } from "./modal-head.tsx";
import { Modal } from "./modal.tsx";

interface DialogFrameProps {
  /** Its accessible name and its heading. */
  readonly title: string;
  /** The widest it gets, in CSS pixels; on a phone it leaves a margin of 16. */
  readonly widthPx: number;
  /** Where the focus begins; left out for the heading. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** A modal dialog in the middle of the page, as high as its content, which scrolls if too long. */
export function DialogFrame({ title, widthPx, initialFocus, children }: DialogFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <Modal
      initialFocus={initialFocus ?? heading}
      className="top-1/2 left-1/2 max-h-[calc(100dvh-32px)] max-w-[calc(100vw-32px)] -translate-1/2 rounded-xl border border-line bg-surface p-5"
      style={{ width: widthPx }}
    >
      <ModalHead title={title} heading={heading} className="gap-3" />
      {children}
    </Modal>
  );
}
