import { useCallback, useSyncExternalStore } from "react";

/** Below this width the panel is a dialog and the filters are sheets. */
export const PHONE = "(width < 768px)";

/** Whether a media query holds now, kept up as the window changes. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
