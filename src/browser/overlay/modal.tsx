import { CSPProvider } from "@base-ui/react/csp-provider";
import { Dialog } from "@base-ui/react/dialog";
import type { CSSProperties, ReactNode, RefObject } from "react";
import { closeOverlay } from "./overlay.ts";

interface ModalProps {
  /** Its accessible name, where no heading in it gives one. */
  readonly name?: string;
  /** Where the focus begins; on what takes it first by default. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly className: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

/** What lies over a dimmed page and has the keyboard to itself, until Escape or a press beside it. */
export function Modal({ name, initialFocus, className, style, children }: ModalProps) {
  return (
    <CSPProvider disableStyleElements>
      <Dialog.Root open onOpenChange={(isOpen) => !isOpen && closeOverlay()}>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-30 bg-[rgb(0_0_0/0.35)]" />
          <Dialog.Popup
            aria-label={name}
            {...(initialFocus && { initialFocus })}
            className={`fixed z-30 flex flex-col shadow-xl outline-none ${className}`}
            style={style}
          >
            {children}
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </CSPProvider>
  );
}
