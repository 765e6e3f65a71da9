import type { ComponentProps } from "react";

interface ScrollRegionProps extends Omit<ComponentProps<"div">, "role" | "tabIndex"> {
  readonly "aria-label": string;
}

/** A named part of the page that scrolls, and so can be reached by keyboard. */
export function ScrollRegion(props: ScrollRegionProps) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard
  return <div role="region" tabIndex={0} {...props} />;
}
