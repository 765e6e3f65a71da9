/** Whether a press on a link is for this page: with a modifier key, the browser opens or saves it. */
export function isUnmodifiedClick(press: {
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}): boolean {
  return !(press.metaKey || press.ctrlKey || press.shiftKey || press.altKey);
}
