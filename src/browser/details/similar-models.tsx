import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { LIMIT_MAX } from "#shared/contract/request-grammar.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { similarModels } from "#shared/model-info/similar-models.ts";
import type { ParsedName } from "#shared/model-names/parsed-name.ts";
import { modelsInCache } from "../data/api/ids-in-cache.ts";
import { modelQueries } from "../data/api/model-queries.ts";
import type { RequestOptions } from "../data/api/request-options.ts";
import { useAddressOf } from "../data/url/address.ts";
import { ModelLink } from "../data/url/model-link.tsx";
import { LifecycleBadge } from "../model-ui/lifecycle-badge.tsx";

/** The name that no model has, and what was made of it. */
export interface SimilarModelsProps {
  readonly requestedName: string;
  readonly parsed: ParsedName | null;
  readonly requestOptions: RequestOptions;
}

/**
 * The models that an unknown text may mean, retired ones too, so the list is requested for them once; and
 * the way to search the list for it.
 */
export function SimilarModels({ requestedName, parsed, requestOptions }: SimilarModelsProps) {
  const queryClient = useQueryClient();
  const { data, isPending } = useInfiniteQuery(
    modelQueries.list({ ...requestOptions, limit: LIMIT_MAX, lifecycle: LIFECYCLES }),
  );
  // In a long list it takes longer than a frame, and the list changes what is in the cache.
  const models = useMemo(() => {
    const likely = parsed ? [...parsed.ids, ...parsed.names] : [];
    return similarModels(requestedName, likely, modelsInCache(queryClient));
    // oxlint-disable-next-line react/exhaustive-deps -- a new page of the list is in the cache, too
  }, [requestedName, parsed, data, queryClient]);
  return (
    <>
      {models.length === 0 ? (
        <p className="mt-4 text-ink-2">
          {isPending ? "Looking for similar models…" : "No similar models."}
        </p>
      ) : (
        <>
          <h3 className="panel-heading">Similar models</h3>
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
                <LifecycleBadge model={model} />
              </li>
            ))}
          </ul>
        </>
      )}
      <SearchInstead text={requestedName} />
    </>
  );
}

/** Shows the list, searched for a text that is no model's name. */
function SearchInstead({ text }: { text: string }) {
  const [, setAddress] = useAddressOf("q", "line", "released", "sort", "view", "model");
  const search = () =>
    void setAddress(
      { q: text, line: null, released: null, sort: null, view: null, model: null },
      { history: "push" },
    );
  return (
    <button type="button" className="control mt-4 max-w-full" onClick={search}>
      <span className="truncate">Search the list for “{forDisplay(text)}”</span>
    </button>
  );
}
