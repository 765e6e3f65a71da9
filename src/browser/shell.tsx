import { lazy, Suspense, useEffect } from "react";
import { useAddress } from "./address/address.ts";
import { CatalogueView } from "./catalogue/catalogue-view.tsx";
import { Keys } from "./keys.tsx";
import { SourceStatus } from "./source-status.tsx";
import { Announcer } from "./ui/announcer.tsx";
import { ErrorBoundary } from "./ui/error-boundary.tsx";
import { ThemeControl } from "./ui/theme-control.tsx";

const loadPanel = () => import("./model/model-panel.tsx");
const ModelPanel = lazy(async () => ({ default: (await loadPanel()).ModelPanel }));

/** The page: its header, the list and, beside it, the details of the open model. */
export function Shell() {
  const [{ model, workspace }, setAddress] = useAddress();
  useEffect(() => {
    // Fetched when the pointer or the focus comes to the list, so that the details open at once.
    const load = (event: Event) => {
      if (!(event.target instanceof Element && event.target.closest(".list"))) return;
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
  return (
    <div className="page">
      <header className="page-header">
        <h1 className="page-title">
          <i className="logo" />
          Model Catalogue
        </h1>
        <span className="flex-1" />
        <SourceStatus
          workspace={workspace}
          onWorkspace={(next) => void setAddress({ workspace: next === "" ? null : next })}
        />
        <Keys />
        <ThemeControl />
      </header>
      <CatalogueView
        panel={
          model !== null && (
            <ErrorBoundary what="The details">
              <Suspense fallback={<aside className="panel panel-beside" />}>
                <ModelPanel />
              </Suspense>
            </ErrorBoundary>
          )
        }
      />
      <Announcer />
    </div>
  );
}
