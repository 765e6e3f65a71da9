import { createStore } from "./create-store.ts";
import { recall, remember } from "./device-storage.ts";

/** The choices of theme; System leaves it to the device. */
export const THEMES = ["System", "Light", "Dark"] as const;
/** One of the choices of theme. */
export type Theme = (typeof THEMES)[number];

const STORAGE_KEY = "theme";

/** The theme shown now. */
export const themeStore = createStore<Theme>("System");

/** Shows the theme that was chosen on this device, if any; to be called before the first paint. */
export function restoreTheme(): void {
  const stored = recall(STORAGE_KEY);
  show(THEMES.find((theme) => theme.toLowerCase() === stored) ?? "System");
}

/** Shows a theme and remembers it on this device. */
export function applyTheme(theme: Theme): void {
  show(theme);
  remember(STORAGE_KEY, theme === "System" ? null : theme.toLowerCase());
}

function show(theme: Theme): void {
  if (theme === "System") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme.toLowerCase();
  themeStore.set(theme);
}
