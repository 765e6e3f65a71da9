import { lazy, Suspense } from "react";
import { useAddress } from "./address/address.ts";
import { CatalogueView } from "./catalogue/catalogue-view.tsx";
import { SourceStatus } from "./source-status.tsx";
import { Announcer } from "./ui/announcer.tsx";
import { ThemeControl } from "./ui/theme-control.tsx";

const ModelPanel = lazy(async () => ({
  default: (await import("./model/model-panel.tsx")).ModelPanel,
}));

/** The page: its header, the list and, beside it, the details of the open model. */
export function Shell() {
  const [{ model, workspace }, setAddress] = useAddress();
  return (
    <div className="grid h-full grid-rows-[auto_auto_minmax(0,1fr)_auto]">
      <header className="flex items-center gap-3 border-b border-line bg-surface px-3.5 py-2 md:px-5">
        <h1 className="flex items-center gap-[9px] text-[15px] font-[650] tracking-[-0.01em] whitespace-nowrap">
          <i className="logo" />
          Model Catalogue
        </h1>
        <span className="flex-1" />
        <SourceStatus
          workspace={workspace}
          onWorkspace={(next) => void setAddress({ workspace: next === "" ? null : next })}
        />
        <ThemeControl />
      </header>
      <CatalogueView
        panel={
          model !== null && (
            <Suspense fallback={<aside className="panel" />}>
              <ModelPanel />
            </Suspense>
          )
        }
      />
      <Announcer />
    </div>
  );
}
