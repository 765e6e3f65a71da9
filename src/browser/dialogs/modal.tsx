import { CSPProvider } from "@base-ui/react/csp-provider";
import { Dialog } from "@base-ui/react/dialog";
import { useLayoutEffect, type CSSProperties, type ReactNode, type RefObject } from "react";
import { closeOverlay, focusAfterwards } from "./overlay.ts";

interface ModalProps {
  /** Its accessible name, where no heading in it gives one. */
  readonly name?: string;
  readonly initialFocus: RefObject<HTMLElement | null>;
  readonly className: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

/** A modal over the dimmed page that traps the focus until Escape or a click outside. */
export function Modal({ name, initialFocus, className, style, children }: ModalProps) {
  return (
    <CSPProvider disableStyleElements>
      <Dialog.Root open onOpenChange={(isOpen) => !isOpen && closeOverlay()}>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-30 bg-[rgb(0_0_0/0.35)]" />
          <Dialog.Popup
            aria-label={name}
            initialFocus={initialFocus}
            finalFocus={focusAfterwards}
            className={`fixed z-30 flex flex-col shadow-xl outline-none ${className}`}
            style={style}
          >
            {children}
            <TakeFocus target={initialFocus} />
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </CSPProvider>
  );
}

/** Takes the focus at once: a frame later, a key would have gone to the page behind. */
function TakeFocus({ target }: { target: RefObject<HTMLElement | null> }) {
  useLayoutEffect(() => target.current?.focus(), [target]);
  return null;
}
