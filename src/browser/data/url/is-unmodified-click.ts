/** Whether a click on a link is for this page: with a modifier key, the browser opens or saves it. */
export function isUnmodifiedClick(click: {
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}): boolean {
  return !(click.metaKey || click.ctrlKey || click.shiftKey || click.altKey);
}
