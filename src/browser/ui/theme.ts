import { recall, remember } from "./device-storage.ts";

/** The choices of theme; System leaves it to the device. */
export const THEMES = ["System", "Light", "Dark"] as const;
export type Theme = (typeof THEMES)[number];

const STORAGE_KEY = "theme";

/** Shows the theme that was chosen on this device, if any; to be called before the first paint. */
export function restoreTheme(): void {
  const stored = recall(STORAGE_KEY);
  if (stored === "light" || stored === "dark") document.documentElement.dataset["theme"] = stored;
}

/** The theme shown now. */
export function currentTheme(): Theme {
  const shown = document.documentElement.dataset["theme"];
  return THEMES.find((theme) => theme.toLowerCase() === shown) ?? "System";
}

const listeners = new Set<() => void>();

/** Calls back whenever another theme is chosen; returns how to end that. */
export function onTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows a theme and remembers it on this device. */
export function applyTheme(theme: Theme): void {
  const name = theme.toLowerCase();
  if (theme === "System") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = name;
  for (const listener of listeners) listener();
  remember(STORAGE_KEY, theme === "System" ? null : name);
}
