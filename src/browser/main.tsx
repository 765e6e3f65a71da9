import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Shell } from "./shell.tsx";
import { ErrorBoundary } from "./ui/error-boundary.tsx";
import "./styles.css";

/**
 * The server retries what is worth it; asking again from here is the reader's choice. The server may
 * run on this machine, so it is asked even when the browser believes that there is no network.
 */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: "always",
    },
  },
});

const root = document.querySelector("#root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary what="The catalogue">
        <QueryClientProvider client={queryClient}>
          <NuqsAdapter>
            <Shell />
          </NuqsAdapter>
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}
