import { useEffect, useRef, type ReactNode } from "react";

interface TitleProps {
  readonly requestedName: string;
  readonly isModal: boolean;
  readonly children: ReactNode;
}

/**
 * Opened by keyboard, the panel takes the focus here, where it stays while one model follows another; after
 * a click it stays in the list, and on the buttons that lead on it stays there. A dialog always takes it.
 */
export function Title({ requestedName, isModal, children }: TitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const shownName = useRef<string | null>(null);
  useEffect(() => {
    if (shownName.current === requestedName) return;
    const isFirst = shownName.current === null;
    shownName.current = requestedName;
    const heading = title.current;
    const { activeElement } = document;
    heading?.closest(".panel")?.scrollTo(0, 0);
    if (heading === null || activeElement === heading) return;
    if (!(isModal && isFirst) && !takesFocusFrom(activeElement, requestedName)) return;
    // What is read out by getting the focus needs no announcement.
    heading.dataset["read"] = heading.textContent;
    heading.focus();
  }, [requestedName, isModal]);
  return (
    <h2 ref={title} tabIndex={-1} className="panel-title">
      {children}
    </h2>
  );
}

/** Whether the focus, which was moved by keyboard to where it is, goes on to the panel. */
function takesFocusFrom(focused: Element | null, requestedName: string): boolean {
  if (!focused?.matches(":focus-visible") || focused.closest(".panel-steps")) return false;
  // Of a link that was followed, the details come while somebody may already type elsewhere.
  return !(focused.matches("input, textarea") && isNamedByLink(requestedName));
}

function isNamedByLink(requestedName: string): boolean {
  const address = performance.getEntriesByType("navigation")[0]?.name;
  return address !== undefined && new URL(address).searchParams.get("model") === requestedName;
}
