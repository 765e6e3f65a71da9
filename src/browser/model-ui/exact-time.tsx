import type { ReactNode } from "react";

interface ExactTimeProps {
  readonly dateTime: string;
  /** The moment to the second, such as `2026-11-09 00:00:00 UTC`. */
  readonly exact: string;
  /** -1 where Tab passes it by; 0 if left out. */
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** A date in short words, with its exact moment beside it on hover and focus. */
export function ExactTime({ dateTime, exact, tabIndex = 0, children }: ExactTimeProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the exact value shows on focus
    <time dateTime={dateTime} data-exact={exact} tabIndex={tabIndex} className="exact">
      {children}
    </time>
  );
}
