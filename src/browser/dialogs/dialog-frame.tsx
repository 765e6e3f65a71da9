import { Dialog } from "@base-ui/react/dialog";
import { useRef, type ReactNode, type RefObject } from "react";
import { Icon } from "../ui/icon.tsx";
import { Modal } from "./modal.tsx";
import { closeOverlay } from "./overlay.ts";

interface ModalHeadProps {
  readonly title: string;
  /** The heading, which gets the initial focus, so that no key triggers anything by accident. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly className: string;
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

interface DialogFrameProps {
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

interface DialogButtonsProps {
  /** What the button says that sends the form. */
  readonly submit: string;
  /** Whether it can be sent; left out where it always can. */
  readonly isReady?: boolean;
  readonly className?: string;
}

/** The buttons at the end of a form in a dialog. */
export function DialogButtons({ submit, isReady, className = "mt-5" }: DialogButtonsProps) {
  return (
    <div className={`flex justify-end gap-2 ${className}`}>
      <button type="button" className="control" onClick={closeOverlay}>
        Cancel
      </button>
      <button
        type="submit"
        aria-disabled={isReady === undefined ? undefined : !isReady}
        className="control border-accent! bg-accent! font-[550] text-surface! aria-disabled:cursor-default aria-disabled:border-control! aria-disabled:bg-raised! aria-disabled:text-ink-3!"
      >
        {submit}
      </button>
    </div>
  );
}
