import { useEffect } from "react";

const SITE = "Model Catalogue";

/** Names the tab of the browser for as long as a view is shown: `Aliases · Model Catalogue`. */
export function useTitle(name: string): void {
  useEffect(() => {
    document.title = `${name} · ${SITE}`;
    return () => {
      document.title = SITE;
    };
  }, [name]);
}
