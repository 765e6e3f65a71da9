import { lazy, Suspense, useEffect, type ComponentType } from "react";
import { useAddressOf } from "../data/url/address.ts";
import { CatalogueView, type ListBody } from "../views/models/catalogue-view.tsx";
import { openOverlay } from "../dialogs/overlay.ts";
import { Overlays } from "./overlays.tsx";
import { SourceStatus } from "./source-status.tsx";
import { Announcer } from "../ui/announcer.tsx";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { lazyOrNothing } from "../ui/lazy-or-nothing.tsx";
import { ThemeControl } from "../ui/theme-control.tsx";
import { Views } from "./views.tsx";

const loadPanel = () => import("../details/model-panel.tsx");
const ModelPanel = lazy(async () => ({ default: (await loadPanel()).ModelPanel }));

/** The query of the address that opened the page, before anything in it changed. */
const OPENED_BY = location.search;
const LeftOutNotice = lazyOrNothing(
  async () => (await import("./left-out-notice.tsx")).LeftOutNotice,
);

/** Views that show the list in another way, under the same toolbar and above the same status bar. */
const LIST_BODIES: Readonly<Record<string, ListBody>> = {
  retirements: onceLoaded(
    async () => (await import("../views/retirements/retirements-view.tsx")).RetirementsView,
  ),
  timeline: onceLoaded(
    async () => (await import("../views/timeline/timeline-view.tsx")).TimelineView,
  ),
};
/** Views with a page of their own. */
const STANDALONE_VIEWS: Readonly<Record<string, ComponentType>> = {
  changes: lazy(async () => ({
    default: (await import("../views/changes/changes-view.tsx")).ChangesView,
  })),
  compare: lazy(async () => ({
    default: (await import("../views/compare/compare-view.tsx")).CompareView,
  })),
  audit: lazy(async () => ({ default: (await import("../views/audit/audit-view.tsx")).AuditView })),
};

/** The page: its header, the view and, beside it, the details of the open model. */
export function Shell() {
  const [{ model, view, workspace }, setAddress] = useAddressOf("model", "view", "workspace");
  usePanelAhead();
  const panel = model !== null && (
    <ErrorBoundary what="The details">
      <Suspense fallback={<aside className="panel panel-beside" />}>
        <ModelPanel />
      </Suspense>
    </ErrorBoundary>
  );
  const Own = STANDALONE_VIEWS[view];
  return (
    <div className="page">
      <div>
        <header className="page-header">
          <h1 className="page-title">
            <i className="logo" />
            <span>Model Catalogue</span>
          </h1>
          <Views />
          <span className="flex-1" />
          <SourceStatus
            workspace={workspace}
            onWorkspace={(next) => void setAddress({ workspace: next === "" ? null : next })}
          />
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
      {Own ? (
        <main className="page-main row-span-3">
          <ErrorBoundary what="This view">
            <Suspense fallback={<div />}>
              <Own />
            </Suspense>
          </ErrorBoundary>
          {panel}
        </main>
      ) : (
        <CatalogueView panel={panel} instead={LIST_BODIES[view]} />
      )}
      <Overlays />
      <Announcer />
    </div>
  );
}

/** A view that is loaded when it is first shown. */
function onceLoaded(load: () => Promise<ListBody>): ListBody {
  const View = lazy(async () => ({ default: await load() }));
  return (props) => (
    <ErrorBoundary what="This view">
      <Suspense fallback={<div className="bg-surface" />}>
        <View {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Fetches the panel when the pointer or the focus comes to a row, so that it opens at once. */
function usePanelAhead(): void {
  useEffect(() => {
    const load = (event: Event) => {
      if (!(event.target instanceof Element && event.target.closest(".row"))) return;
      loadPanel().then(forget, forget);
    };
    const forget = () => {
      removeEventListener("pointerover", load);
      removeEventListener("focusin", load);
    };
    addEventListener("pointerover", load);
    addEventListener("focusin", load);
    return forget;
  }, []);
}
