import { useState } from "react";
import { Icon } from "./icon.tsx";

const THEMES = ["System", "Light", "Dark"] as const;
type Theme = (typeof THEMES)[number];

/** Under this key `public/theme.js` finds the choice before the first paint. */
const STORAGE_KEY = "theme";

function currentTheme(): Theme {
  const set = document.documentElement.dataset["theme"];
  return THEMES.find((theme) => theme.toLowerCase() === set) ?? "System";
}

function applyTheme(theme: Theme) {
  if (theme === "System") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme.toLowerCase();
  try {
    if (theme === "System") localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, theme.toLowerCase());
  } catch {
    // A browser without storage keeps the choice for this visit only.
  }
}

/** Chooses the theme and remembers it on this device. */
export function ThemeControl() {
  const [theme, setTheme] = useState(currentTheme);
  return (
    <span className="relative grid size-8 place-items-center rounded-md text-ink-2 focus-within:outline-2 focus-within:outline-accent hover:bg-raised">
      <Icon name="theme" />
      <select
        aria-label="Theme"
        title={`Theme: ${theme}`}
        className="absolute inset-0 cursor-pointer appearance-none opacity-0"
        value={theme}
        onChange={(event) => {
          const chosen = THEMES.find((known) => known === event.target.value) ?? "System";
          setTheme(chosen);
          applyTheme(chosen);
        }}
      >
        {THEMES.map((name) => (
          <option key={name} className="bg-surface text-ink">
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
