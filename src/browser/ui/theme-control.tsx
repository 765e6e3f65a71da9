import { applyTheme, themeStore, THEMES } from "./theme.ts";
import { useStore } from "./use-store.ts";

/** Chooses the theme and remembers it on this device. */
export function ThemeControl() {
  const theme = useStore(themeStore);
  return (
    <span className="header-button">
      <i className="theme-icon" />
      <select
        aria-label="Theme"
        title={`Theme: ${theme}`}
        className="absolute inset-0 cursor-pointer appearance-none opacity-0"
        value={theme}
        onChange={(event) => {
          applyTheme(THEMES.find((known) => known === event.target.value) ?? "System");
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
