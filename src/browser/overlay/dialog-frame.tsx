import { CSPProvider } from "@base-ui/react/csp-provider";
import { Dialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { Icon } from "../ui/icon.tsx";
import { closeOverlay } from "./overlay.ts";

interface DialogFrameProps {
  /** Its accessible name and its heading. */
  readonly title: string;
  /** The widest it gets, in CSS pixels; on a phone it leaves a margin of 16. */
  readonly widthPx: number;
  readonly children: ReactNode;
}

/** A modal dialog in the middle of the page, as high as what is in it; the rest scrolls inside. */
export function DialogFrame({ title, widthPx, children }: DialogFrameProps) {
  return (
    <CSPProvider disableStyleElements>
      <Dialog.Root open onOpenChange={(isOpen) => !isOpen && closeOverlay()}>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-30 bg-[rgb(0_0_0/0.35)]" />
          <Dialog.Popup
            className="fixed top-1/2 left-1/2 z-30 flex max-h-[calc(100dvh-32px)] max-w-[calc(100vw-32px)] -translate-1/2 flex-col rounded-xl border border-line bg-surface p-5 shadow-xl outline-none"
            style={{ width: widthPx }}
          >
            <div className="flex items-center gap-3">
              <Dialog.Title className="flex-1 text-[16px] font-[650]">{title}</Dialog.Title>
              <Dialog.Close aria-label="Close" className="panel-close">
                <Icon name="close" />
              </Dialog.Close>
            </div>
            {children}
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </CSPProvider>
  );
}
