import { CSPProvider } from "@base-ui/react/csp-provider";
import { Dialog } from "@base-ui/react/dialog";
import { useRef, type ReactNode } from "react";
import { Icon } from "../ui/icon.tsx";
import { closeOverlay } from "./overlay.ts";

interface DrawerFrameProps {
  /** Its accessible name and its heading. */
  readonly title: string;
  /** What stands beside the heading. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/**
 * A modal dialog along the right side of the page, over all of it on a phone.
 *
 * The focus begins at its heading, so that no key does anything by accident.
 */
export function DrawerFrame({ title, actions, children }: DrawerFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <CSPProvider disableStyleElements>
      <Dialog.Root open onOpenChange={(isOpen) => !isOpen && closeOverlay()}>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-30 bg-[rgb(0_0_0/0.35)]" />
          <Dialog.Popup
            initialFocus={heading}
            className="fixed inset-y-0 right-0 z-30 flex w-[min(640px,100vw)] flex-col bg-canvas shadow-xl outline-none md:border-s md:border-line"
          >
            <div className="flex min-h-12 flex-none items-center gap-2 border-b border-line bg-surface ps-5 pe-3">
              <Dialog.Title
                ref={heading}
                tabIndex={-1}
                className="flex-1 rounded-sm text-[15px] font-[650]"
              >
                {title}
              </Dialog.Title>
              {actions}
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
