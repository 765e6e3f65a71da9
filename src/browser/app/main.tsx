import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/react";
import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { parseListQuery } from "../data/url/parse-list-query.ts";
import { adoptEarlyRequest } from "../data/api/early-answer.ts";
import { modelQueries } from "../data/api/model-queries.ts";
import { loadAhead } from "./load-ahead.ts";
import { queryClient } from "./query-client.ts";
import { Shell } from "./shell.tsx";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import "./app.css";

/**
 * Puts the app in the place of the shell that `index.html` painted, without losing what was typed
 * into its search or the focus.
 *
 * With the first page here already, the first thing drawn is the list and not a wait for it.
 */
export async function takeOver(): Promise<void> {
  const root = document.querySelector("#root");
  if (!root) return;
  if (adoptEarlyRequest()) {
    const query = parseListQuery(new URLSearchParams(location.search));
    await queryClient.prefetchInfiniteQuery(modelQueries.list(query));
  }
  measureScrollBar();
  const field = root.querySelector("input");
  const focused = document.activeElement;
  const wasSearching = field !== null && field === focused;
  const link = focused instanceof HTMLAnchorElement ? focused.getAttribute("href") : null;
  if (field?.value) {
    const address = new URL(location.href);
    address.searchParams.set("q", field.value);
    history.replaceState(history.state, "", address);
  }
  flushSync(() => createRoot(root).render(<App />));
  if (wasSearching) root.querySelector<HTMLInputElement>("input[type=search]")?.focus();
  loadAhead();
  if (link !== null) root.querySelector<HTMLElement>(`a[href="${CSS.escape(link)}"]`)?.focus();
}

/** Tells the style sheets how much room a scroll bar takes; none where it lies over the content. */
function measureScrollBar(): void {
  const probe = document.createElement("div");
  probe.style.cssText = "position:absolute;width:99px;overflow-y:scroll;visibility:hidden";
  document.body.append(probe);
  const px = 99 - probe.clientWidth;
  document.body.style.setProperty("--scroll-bar", `${px}px`);
  if (px > 0) document.body.style.setProperty("--scroll-gutter", "stable");
  probe.remove();
}

function App() {
  return (
    <StrictMode>
      <ErrorBoundary what="The catalogue">
        <QueryClientProvider client={queryClient}>
          <NuqsAdapter>
            <Shell />
          </NuqsAdapter>
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>
  );
}
