import { Autocomplete } from "@base-ui/react/autocomplete";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useRef, useState, type SubmitEvent } from "react";
import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { LIMIT_MAX } from "#shared/contract/request-grammar.ts";
import type { RequestOptions } from "../../data/api/request-options.ts";
import { idsInCache } from "../../data/api/ids-in-cache.ts";
import { modelQueries } from "../../data/api/model-queries.ts";
import { resolvedTextQuery } from "../../data/api/resolved-text-query.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { Icon } from "../../ui/icon.tsx";
import { suggestIds } from "./suggest-ids.ts";

interface AddModelProps {
  readonly compared: readonly string[];
  readonly requestOptions: RequestOptions;
  readonly onAdd: (name: string) => void;
}

/** Adds a model to the comparison: a known ID that is suggested, or any alias or ID as typed. */
export function AddModel({ compared, requestOptions, onAdd }: AddModelProps) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const queryClient = useQueryClient();
  const suggested = useSuggestions(isOpen ? typed : null, compared, requestOptions);
  const frame = useRef<HTMLDivElement>(null);
  const problemId = useId();

  const add = (name: string | null) => {
    const nextProblem = problemOf(name, compared);
    setIsOpen(false);
    setProblem(nextProblem);
    if (nextProblem !== null || name === null) return;
    setTyped("");
    onAdd(name);
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = typed.trim();
    if (text === "") setProblem("Type a model name first.");
    else {
      const parsed = queryClient.fetchQuery(resolvedTextQuery(text, requestOptions));
      void parsed.then(
        ({ name }) => add(name),
        () => add(null),
      );
    }
  };

  return (
    <form className="relative flex gap-2 max-md:w-full md:w-[330px]" onSubmit={onSubmit}>
      <CSPProvider disableStyleElements>
        <Autocomplete.Root
          items={suggested}
          mode="none"
          value={typed}
          onValueChange={(value, { reason }) => {
            // Escape closes the list and keeps the typed text.
            if (reason === "escape-key") return;
            if (reason === "item-press") add(value);
            else setTyped(value);
            if (reason === "input-change") setProblem(null);
          }}
          // While open, it hides the rest of the page from assistive technology: only with suggestions.
          open={isOpen && suggested.length > 0}
          onOpenChange={setIsOpen}
          openOnInputClick
        >
          <div ref={frame} className="field min-w-0 flex-1">
            <Icon name="search" />
            <Autocomplete.Input
              aria-label="Add a model"
              aria-invalid={problem !== null}
              aria-describedby={problem === null ? undefined : problemId}
              placeholder="Add an alias or ID"
              autoCapitalize="none"
              spellCheck={false}
            />
          </div>
          <Autocomplete.Portal>
            <Autocomplete.Positioner anchor={frame} sideOffset={5} align="start" className="z-30">
              <Autocomplete.Popup className="max-h-[min(380px,var(--available-height))] w-[max(var(--anchor-width),260px)] overflow-y-auto overscroll-contain rounded-lg border border-line bg-surface py-1 text-ink shadow-xl empty:hidden data-empty:hidden">
                <Autocomplete.List>
                  {(id: string) => (
                    <Autocomplete.Item
                      key={id}
                      value={id}
                      className="flex min-h-7 cursor-default items-center px-3 font-mono text-[12px] data-highlighted:bg-raised"
                    >
                      <bdi className="truncate">{forDisplay(id)}</bdi>
                    </Autocomplete.Item>
                  )}
                </Autocomplete.List>
              </Autocomplete.Popup>
            </Autocomplete.Positioner>
          </Autocomplete.Portal>
        </Autocomplete.Root>
      </CSPProvider>
      <button type="submit" className="control">
        Add
      </button>
      {problem !== null && (
        <p id={problemId} role="alert" className="problem">
          {problem}
        </p>
      )}
    </form>
  );
}

/** Why a name cannot be added; null when it can. */
function problemOf(name: string | null, compared: readonly string[]): string | null {
  if (name === null) return "This does not name a single model. Choose one of the suggestions.";
  return compared.includes(name) ? `${forDisplay(name)} is already in the comparison.` : null;
}

/** Known IDs of every lifecycle for the typed text, fetched once; none while it is null. */
function useSuggestions(
  typed: string | null,
  compared: readonly string[],
  requestOptions: RequestOptions,
): string[] {
  const queryClient = useQueryClient();
  useInfiniteQuery({
    ...modelQueries.list({ ...requestOptions, limit: LIMIT_MAX, lifecycle: LIFECYCLES }),
    enabled: typed !== null,
  });
  return typed === null ? NONE : suggestIds(typed, idsInCache(queryClient), compared);
}

const NONE: string[] = [];
