import { Suspense, useId, useState, type FocusEvent, type ReactNode } from "react";
import { ErrorBoundary } from "./error-boundary.tsx";

interface FlyoutProps {
  readonly className: string;
  /** What the button shows; its text is its name unless `name` is given. */
  readonly label: ReactNode;
  readonly name?: string;
  /** `status` where what the button shows is news to be read out when it changes. */
  readonly role?: "status" | undefined;
  /** Drawn when it is first opened, so it may be loaded then. */
  readonly children: ReactNode;
}

/**
 * A button with a native popover: the browser brings the top layer, Escape, the click outside and
 * the way back of the focus. A browser that cannot anchor it shows it in the middle.
 */
export function Flyout({ className, label, name, role, children }: FlyoutProps) {
  const id = useId();
  const [wasOpened, setWasOpened] = useState(false);
  // The browser closes it for a press elsewhere, but not when Tab leads elsewhere.
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget?.closest(`[id="${id}"],[popovertarget="${id}"]`) === null) {
      document.getElementById(id)?.hidePopover();
    }
  };
  const anchor = `--${id.replaceAll(/[^\w-]/g, "")}`;
  return (
    <>
      <span role={role} className="inline-flex min-w-0">
        <button
          type="button"
          className={className}
          aria-label={name}
          title={name}
          popoverTarget={id}
          style={{ anchorName: anchor }}
          onBlur={leave}
        >
          {label}
        </button>
      </span>
      <div
        id={id}
        popover="auto"
        className="flyout"
        style={{ positionAnchor: anchor }}
        onBlur={leave}
        onBeforeToggle={() => setWasOpened(true)}
      >
        {wasOpened && (
          <ErrorBoundary what="This part">
            <Suspense>{children}</Suspense>
          </ErrorBoundary>
        )}
      </div>
    </>
  );
}

/** Closes the flyout that is open, if one is: it is in the top layer, above whatever opens next. */
export function closeFlyout(): void {
  document.querySelector<HTMLElement>(".flyout:popover-open")?.hidePopover();
}
