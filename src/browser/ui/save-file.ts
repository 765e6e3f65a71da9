/** How long the address of a file is kept: until the browser has certainly begun to save it. */
const KEPT_MS = 60_000;

/** Has the browser save a file under this name; nothing leaves the page. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
