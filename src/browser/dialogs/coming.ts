/** The placeholder of an overlay whose code is loading; null for none. */
export const comingDialog = () => document.querySelector<HTMLDialogElement>("dialog.coming");

/**
 * Shows a native dialog that captures the keyboard until an overlay has loaded, so that no key acts on
 * the page behind; for the palette, it has a field for typing ahead.
 */
export function showComing(isPalette: boolean): HTMLDialogElement | null {
  const shown = comingDialog();
  if (shown) return shown;
  const template = document.querySelector<HTMLTemplateElement>("#coming");
  if (!template) return null;
  document.body.append(document.importNode(template.content, true));
  const dialog = comingDialog();
  if (!isPalette) {
    dialog?.setAttribute("aria-label", "Loading");
    dialog?.querySelector("input")?.remove();
  }
  dialog?.addEventListener("close", () => dialog.remove());
  dialog?.showModal();
  return dialog;
}
