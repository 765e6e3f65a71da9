// Before the first paint: the theme someone chose on this device, so that no other one flashes.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // A browser without storage shows the system's theme.
}
