import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { LIMIT_MAX } from "#shared/contract/request-grammar.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { similarModels } from "#shared/model-info/similar-models.ts";
import type { NameReading } from "#shared/model-names/name-reading.ts";
import { modelsInCache } from "../data/api/ids-in-cache.ts";
import { modelQueries } from "../data/api/model-queries.ts";
import type { RequestOptions } from "../data/api/request-options.ts";
import { ModelLink } from "../data/url/model-link.tsx";
import { LifecycleBadge } from "../model-ui/lifecycle-badge.tsx";
import { useToday } from "../ui/use-now.ts";

interface SimilarModelsProps {
  readonly asked: string;
  readonly reading: NameReading | null;
  readonly requestOptions: RequestOptions;
}

/** The models that an unknown text may mean, retired ones too, so the list is requested for them once. */
export function SimilarModels({ asked, reading, requestOptions }: SimilarModelsProps) {
  const queryClient = useQueryClient();
  const today = useToday();
  const { isPending } = useInfiniteQuery(
    modelQueries.list({ ...requestOptions, limit: LIMIT_MAX, lifecycle: LIFECYCLES }),
  );
  const likely = reading ? [...reading.ids, ...reading.names] : [];
  const models = similarModels(asked, likely, modelsInCache(queryClient));
  if (models.length === 0) {
    return (
      <p className="mt-4 text-ink-2">
        {isPending ? "Looking for similar IDs…" : "No similar IDs."}
      </p>
    );
  }
  return (
    <>
      <h3 className="panel-heading">Similar IDs</h3>
      <ul>
        {models.map((model) => (
          <li
            key={model.id}
            className="flex flex-wrap items-center justify-between gap-x-3 border-b border-line-soft"
          >
            <ModelLink
              model={model.id}
              className="block py-1.5 font-mono text-[12.5px] text-accent hover:underline wrap-anywhere"
            >
              {forDisplay(model.id)}
            </ModelLink>
            <LifecycleBadge model={model} now={today} />
          </li>
        ))}
      </ul>
    </>
  );
}
