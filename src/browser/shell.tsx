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

/** By then the first rows are there and the browser has time for what may come next. */
const PANEL_AHEAD_MS = 1500;

/** The page: its header, the list and, beside it, the details of the open model. */
export function Shell() {
  const [{ model, workspace }, setAddress] = useAddress();
  useEffect(() => {
    // Fetched ahead, so that the details open at once; a failure shows when they are opened.
    const timer = setTimeout(() => void loadPanel().catch(() => null), PANEL_AHEAD_MS);
    return () => clearTimeout(timer);
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
