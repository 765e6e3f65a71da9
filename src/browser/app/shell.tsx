import { useEffect, useRef } from "react";
import { useAddressOf } from "../data/url/address.ts";
import { ListLayout } from "../views/models/list-layout.tsx";
import { openOverlay } from "../dialogs/overlay.ts";
import { Overlays } from "./overlays.tsx";
import { ModelPanel } from "./panel.tsx";
import { SourceStatus } from "./source-status.tsx";
import { announce, Announcer } from "../ui/announcer.tsx";
import { lazyOrNothing } from "../ui/lazy-or-nothing.tsx";
import { ThemeControl } from "../ui/theme-control.tsx";
import { Navigation } from "./navigation.tsx";
import { VIEWS_BY_NAME } from "./views.tsx";

/** The query of the address that opened the page, before anything in it changed. */
const OPENED_BY = location.search;
const LeftOutNotice = lazyOrNothing(
  async () => (await import("./left-out-notice.tsx")).LeftOutNotice,
);

/** The page: its header, the view and, beside it, the details of the open model. */
export function Shell() {
  const [{ model, view }] = useAddressOf("model", "view");
  const shown = VIEWS_BY_NAME[view];
  useSpokenView(shown.name);
  const panel = model !== null && <ModelPanel />;
  return (
    <div className="page">
      <div>
        <header className="page-header">
          <h1 className="page-title">
            <i className="logo" />
            <span>Model Catalogue</span>
          </h1>
          <Navigation />
          <span className="flex-1" />
          <SourceStatus />
          <button
            type="button"
            aria-label="Keyboard"
            title="Keyboard"
            className="header-button max-md:hidden"
            onClick={() => openOverlay({ name: "keys" })}
          >
            ?
          </button>
          <ThemeControl />
        </header>
        {OPENED_BY !== "" && <LeftOutNotice search={OPENED_BY} />}
      </div>
      {"Page" in shown ? (
        <main id="main" tabIndex={-1} className="page-main row-span-3">
          <shown.Page />
          {panel}
        </main>
      ) : (
        <ListLayout panel={panel} body={shown.Body} extent={shown.extent} />
      )}
      <Overlays />
      <Announcer />
    </div>
  );
}

function useSpokenView(name: string): void {
  const spoken = useRef(name);
  useEffect(() => {
    if (spoken.current !== name) announce(name);
    spoken.current = name;
  }, [name]);
}
