import { useQuery } from "@tanstack/react-query";
import { PUBLISHED_ALIASES } from "#contract/published-aliases.ts";
import { useAddressOf } from "../address/address.ts";
import { ApiError } from "../api/failure.ts";
import { modelQueries } from "../api/model-queries.ts";
import type { LearnedNames } from "./learned-names.ts";
import { namesQuery } from "./names-query.ts";

/**
 * The ID of the model whose details are open, under whatever name it was asked for; null when none
 * is. The answer decides; until it is there, and where it is refused, what is known of the name does.
 */
export function useOpenId(): string | null {
  const [{ model: asked, betas, workspace }] = useAddressOf("model", "betas", "workspace");
  const { data, error } = useQuery({
    ...modelQueries.detail(asked ?? "", { betas, workspace }),
    // Only listens: the details ask, and two that ask would ask twice for what failed.
    enabled: false,
  });
  const { data: names } = useQuery({ ...namesQuery(workspace), enabled: asked !== null });
  if (asked === null) return null;
  if (data) return data.body.id;
  const isGone = error instanceof ApiError && error.status === 404;
  return isGone ? asked : (knownIdOf(asked, names) ?? asked);
}

/** What a name led to when it was last asked about or, before that, when it was published. */
function knownIdOf(asked: string, names: LearnedNames | undefined): string | null {
  const proof = names?.proofs.find(({ name }) => name === asked);
  if (proof) return proof.id;
  for (const [id, aliases] of PUBLISHED_ALIASES) if (aliases.includes(asked)) return id;
  return null;
}
