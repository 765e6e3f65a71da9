import { useQuery } from "@tanstack/react-query";
import type { Address } from "../url/address.ts";
import type { ApiError } from "../api/failure.ts";
import { modelQueries } from "../api/model-queries.ts";
import { useKnownAliases } from "./use-known-aliases.ts";

/**
 * The ID of the model whose details are open, under whatever name it was asked for; null when none
 * is. The answer decides; until it is there, and where it is refused, what is known of the name does.
 */
export function useOpenId(address: Pick<Address, "model" | "betas" | "workspace">): string | null {
  const asked = address.model;
  const { data, error } = useQuery({
    ...modelQueries.detail(asked ?? "", address),
    // Only listens: the details ask, and two that ask would ask twice for what failed.
    enabled: false,
  });
  const names = useKnownAliases(address.workspace, asked !== null);
  if (data || asked === null) return data?.body.id ?? null;
  // That the API knows no such model is an answer, too.
  return ((error as ApiError | null)?.status !== 404 && names?.idOf(asked)) || asked;
}
