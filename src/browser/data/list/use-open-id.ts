import { useQuery } from "@tanstack/react-query";
import type { Address } from "../url/address.ts";
import type { ApiError } from "../api/failure.ts";
import { modelQueries } from "../api/model-queries.ts";
import { useKnownAliases } from "../storage/names-query.ts";

/**
 * The ID of the model whose details are open, by whatever name it was requested; null when none is.
 * The response decides; before it arrives, or when it is refused, the known aliases do.
 */
export function useOpenId(address: Pick<Address, "model" | "betas" | "workspace">): string | null {
  const requestedName = address.model;
  const { data, error } = useQuery({
    ...modelQueries.detail(requestedName ?? "", address),
    // Only observes: the details fetch, and a second fetcher would retry a failure twice.
    enabled: false,
  });
  const names = useKnownAliases(address.workspace, requestedName !== null);
  if (data || requestedName === null) return data?.body.id ?? null;
  // That the API does not know the model is a result, too.
  return (
    (!(error as ApiError | null)?.isUnknownModel && names?.idOf(requestedName)) || requestedName
  );
}
