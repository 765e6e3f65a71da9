import { useEffect, useLayoutEffect, useState, type ComponentType } from "react";
import { flushSync } from "react-dom";
import { comingDialog, showComing } from "../dialogs/coming.ts";
import { closeOverlay, openOverlay, overlayStore, type Overlay } from "../dialogs/overlay.ts";
import { isPaletteKey, isSingleKey } from "../ui/single-keys.ts";
import { useKeyDown } from "../ui/use-key-down.ts";
import { useStore } from "../ui/use-store.ts";
import { VIEWS_BY_NAME } from "./views.tsx";

/** What each overlay is drawn by; all of them are loaded when they are first opened. */
const LOAD: { readonly [Name in Overlay["name"]]: () => Promise<ComponentType<PropsOf<Name>>> } = {
  palette: async () => {
    const { Palette } = await import("../dialogs/palette/palette.tsx");
    const views = Object.entries(VIEWS_BY_NAME).map(([view, { name }]) => [view, name]);
    return () => <Palette views={Object.fromEntries(views) as Record<string, string>} />;
  },
  difference: async () =>
    (await import("../dialogs/difference/difference-dialog.tsx")).DifferenceDialog,
  keys: async () => (await import("../dialogs/keys-dialog.tsx")).KeysDialog,
  code: async () => (await import("../dialogs/code/code-dialog.tsx")).CodeDialog,
  requests: async () => (await import("../dialogs/requests/requests-drawer.tsx")).RequestsDrawer,
  export: async () => (await import("../dialogs/export/export-dialog.tsx")).ExportDialog,
  "save-view": async () => (await import("../dialogs/save-view-dialog.tsx")).SaveViewDialog,
  subscribe: async () =>
    (await import("../dialogs/subscribe/subscribe-dialog.tsx")).SubscribeDialog,
};
type PropsOf<Name> = Omit<Extract<Overlay, { name: Name }>, "name">;

const loaded: Partial<Record<Overlay["name"], ComponentType<object>>> = {};

/** All overlays, in the order in which they are likely to be opened. */
export const OVERLAYS = Object.keys(LOAD) as readonly Overlay["name"][];

/** Loads an overlay before it is asked for, so that it opens at once. */
export async function loadOverlayAhead(name: Overlay["name"]): Promise<void> {
  // The component and its properties are of one overlay, which the compiler cannot follow.
  loaded[name] ??= (await LOAD[name]()) as ComponentType<object>;
}

/** What lies over the page, and the keys that bring it. */
export function Overlays() {
  const overlay = useStore(overlayStore);
  useKeyDown((event) => {
    if (isSingleKey(event, "?")) openOverlay({ name: "keys" });
    // From anywhere, also while typing; the browser's own meaning of it is its address bar.
    if (isPaletteKey(event)) {
      event.preventDefault();
      if (overlay?.name === "palette") closeOverlay();
      else openOverlay({ name: "palette" });
    }
  });
  useEffect(() => {
    // Asked for before there was an app.
    if (comingDialog()) openOverlay({ name: "palette" });
  }, []);
  if (overlay === null) return null;
  const { name, ...props } = overlay;
  return <Shown key={name} name={name} props={props} />;
}

/** An overlay or, until it has loaded, a placeholder that takes the keyboard. */
function Shown({ name, props }: { name: Overlay["name"]; props: object }) {
  const [Loaded, setLoaded] = useState(() => loaded[name]);
  useLayoutEffect(() => {
    if (Loaded) return undefined;
    const coming = showComing(name === "palette");
    let isLeft = false;
    const take = (component: ComponentType<object>) => {
      loaded[name] = component;
      // At once, or a letter that comes while it is drawn would be in neither.
      if (!isLeft) flushSync(() => setLoaded(() => component));
    };
    const fail = () => {
      const status = coming?.querySelector("p");
      if (status) status.textContent = "This could not be loaded. Close it and try again.";
    };
    // The name and the properties are of one overlay, which the compiler cannot follow.
    (LOAD[name]() as Promise<ComponentType<object>>).then(take, fail);
    coming?.addEventListener("close", closeOverlay);
    return () => {
      isLeft = true;
      coming?.removeEventListener("close", closeOverlay);
      coming?.close();
      coming?.remove();
    };
  }, [Loaded, name]);
  return Loaded ? <Loaded {...props} /> : null;
}
