import { QueryClient } from "@tanstack/react-query";

/**
 * The server retries what is worth it; asking again from here is the reader's choice. The server may
 * run on this machine, so it is asked even when the browser believes that there is no network.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: "always",
    },
  },
});
