import { lazy, Suspense, useEffect, type ComponentType } from "react";
import { openOverlay, useOverlay, type Overlay } from "./overlay/overlay.ts";
import { isTyping } from "./ui/is-typing.ts";

/** What each overlay is drawn by; all of them are loaded when they are first opened. */
const OVERLAYS: { readonly [Name in Overlay["name"]]: ComponentType<OverlayProps<Name>> } = {
  difference: lazy(async () => ({
    default: (await import("./difference/difference-dialog.tsx")).DifferenceDialog,
  })),
  keys: lazy(async () => ({ default: (await import("./overlay/keys-dialog.tsx")).KeysDialog })),
};
type OverlayProps<Name> = Omit<Extract<Overlay, { name: Name }>, "name">;

/** The keys that open an overlay, outside a field. */
const SHORTCUTS: Readonly<Record<string, Overlay>> = { "?": { name: "keys" } };

/** What lies over the page, and the keys that bring it. */
export function Overlays() {
  const overlay = useOverlay();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = SHORTCUTS[event.key];
      if (shortcut && !event.ctrlKey && !event.metaKey && !isTyping(event)) openOverlay(shortcut);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  if (overlay === null) return null;
  const { name, ...props } = overlay;
  const Shown = OVERLAYS[name];
  return (
    <Suspense>
      <Shown {...props} />
    </Suspense>
  );
}
