/** Closes the flyout that is open, if one is: it is in the top layer, above whatever opens next. */
export function closeFlyout(): void {
  document.querySelector<HTMLElement>(".flyout:popover-open")?.hidePopover();
}
