import { useCallback, useMemo, useSyncExternalStore } from "react";

/** Below this width the panel is a dialog and the filters are sheets. */
export const PHONE = "(width < 768px)";

/** Whether a media query holds now, kept up as the window changes. */
export function useMediaQuery(query: string): boolean {
  // Making a list is the most of what a render of the toolbar costs.
  const list = useMemo(() => matchMedia(query), [query]);
  const subscribe = useCallback(
    (onChange: () => void) => {
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    [list],
  );
  return useSyncExternalStore(subscribe, () => list.matches);
}
