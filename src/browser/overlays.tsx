import { lazy, Suspense, useEffect, type ComponentType } from "react";
import { closeOverlay, openOverlay, useOverlay, type Overlay } from "./overlay/overlay.ts";
import { isSingleKey } from "./ui/single-keys.ts";
import { VIEW_NAMES } from "./views.tsx";

/** What each overlay is drawn by; all of them are loaded when they are first opened. */
const OVERLAYS: { readonly [Name in Overlay["name"]]: ComponentType<OverlayProps<Name>> } = {
  difference: lazy(async () => ({
    default: (await import("./difference/difference-dialog.tsx")).DifferenceDialog,
  })),
  keys: lazy(async () => ({ default: (await import("./overlay/keys-dialog.tsx")).KeysDialog })),
  code: lazy(async () => ({ default: (await import("./code/code-dialog.tsx")).CodeDialog })),
  requests: lazy(async () => ({
    default: (await import("./requests/requests-drawer.tsx")).RequestsDrawer,
  })),
  export: lazy(async () => ({
    default: (await import("./export/export-dialog.tsx")).ExportDialog,
  })),
  palette: lazy(async () => {
    const { Palette } = await import("./palette/palette.tsx");
    return { default: () => <Palette views={VIEW_NAMES} /> };
  }),
};
type OverlayProps<Name> = Omit<Extract<Overlay, { name: Name }>, "name">;

/** What lies over the page, and the keys that bring it. */
export function Overlays() {
  const overlay = useOverlay();
  const isPalette = overlay?.name === "palette";
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isSingleKey(event, "?")) openOverlay({ name: "keys" });
      // From anywhere, also while typing; the browser's own meaning of it is its address bar.
      const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (isCommand && event.key.toLowerCase() === "k") {
        event.preventDefault();
        if (isPalette) closeOverlay();
        else openOverlay({ name: "palette" });
      }
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [isPalette]);
  if (overlay === null) return null;
  const { name, ...props } = overlay;
  // The name and the properties are of one overlay, which the compiler cannot follow.
  const Shown = OVERLAYS[name] as ComponentType<object>;
  return (
    <Suspense>
      <Shown {...props} />
    </Suspense>
  );
}
