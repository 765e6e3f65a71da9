import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { encodeId } from "#shared/format/encode-id.ts";
import { listScrollContainer } from "../ui/scroll/list-scroll-container.ts";
import { useKeyDown } from "../ui/use-key-down.ts";

interface PanelFrameProps {
  /** Whether it is a dialog over the page, which is as good as gone, or beside the list, which stays usable. */
  readonly isModal: boolean;
  readonly requestedName: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of the details; Escape closes it from anywhere on the page. */
export function PanelFrame({ isModal, requestedName, onClose, children }: PanelFrameProps) {
  const [returnFocus] = useState(() => rememberFocus(document.activeElement, requestedName));
  const lastName = useRef(requestedName);
  useEffect(() => {
    lastName.current = requestedName;
  }, [requestedName]);
  useEffect(() => () => returnFocus(lastName.current), [returnFocus]);
  useInertPage(isModal);

  useKeyDown((event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (document.querySelector("dialog, :popover-open, [role=listbox]")) return;
    // A filled search is cleared first.
    if (event.target instanceof HTMLInputElement && isFilledSearch(event.target)) return;
    onClose();
  });

  if (!isModal) {
    return (
      <aside aria-label="Model details" className="panel panel-beside">
        {children}
      </aside>
    );
  }
  return createPortal(
    <div
      role="dialog"
      aria-modal="true"
      aria-label="Model details"
      className="panel fixed inset-0 z-20"
    >
      {children}
    </div>,
    document.body,
  );
}

/**
 * Keeps focus and assistive technology out of the page behind a dialog, but for what it announces. A native
 * dialog would lie over those that are opened from it.
 */
function useInertPage(isNeeded: boolean): void {
  useLayoutEffect(() => {
    if (!isNeeded) return undefined;
    const parts = document.querySelectorAll<HTMLElement>(".skip-link, .page > :not([aria-live])");
    for (const part of parts) part.inert = true;
    return () => {
      for (const part of parts) part.inert = false;
    };
  }, [isNeeded]);
}

function isFilledSearch({ type, value }: HTMLInputElement): boolean {
  return type === "search" && value !== "";
}

/**
 * Focus restoration to the row of the model that was shown last, if it was stepped to; else to the opener,
 * or to the list when the opener is no longer available: rows are recycled as the list scrolls, so its link
 * may be gone, or another model's, by then. On a page opened by a deep link there is no opener.
 */
function rememberFocus(opener: Element | null, openedName: string): (lastName: string) => void {
  const text = opener?.textContent;
  return (lastName) => {
    const isThere = opener !== document.body && opener?.isConnected && opener.textContent === text;
    const target =
      (lastName === openedName && isThere ? opener : rowLinkOf(lastName)) ??
      (isThere ? opener : listScrollContainer());
    if (target instanceof HTMLElement) target.focus({ preventScroll: target !== opener });
  };
}

function rowLinkOf(id: string): HTMLElement | null {
  const end = CSS.escape(`=${encodeId(id)}`);
  return document.querySelector<HTMLElement>(`.page-main a[href$="${end}"]`);
}
