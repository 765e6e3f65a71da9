import { useLayoutEffect, useRef } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { RequestFailure } from "../data/api/request-failure.tsx";
import type { RequestOptions } from "../data/api/request-options.ts";
import { AliasSection, useResolutions } from "./alias-section.tsx";
import { useAliasSearch, type AliasSearch as Search } from "./use-alias-search.ts";
import { ModelLink } from "../data/url/model-link.tsx";
import type { AliasResolution } from "../data/storage/known-aliases.ts";
import { forDisplay } from "#shared/format/for-display.ts";

interface AliasSearchProps {
  readonly model: ModelInfo;
  readonly requestOptions: RequestOptions;
  /** Whether the button that began the search had the focus, which the one in its place then gets. */
  readonly isFocused: boolean;
}

/** The names that lead to a model, and a search for more of them, which begins at once. */
export function AliasSearch({ model: { id }, requestOptions, isFocused }: AliasSearchProps) {
  const resolutions = useResolutions(requestOptions);
  const search = useAliasSearch(id, requestOptions, resolutions);
  const { round, next } = search;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isFocused) button.current?.focus();
  }, [isFocused]);
  const found = resolutions.filter(({ name, id: leadsTo }) => leadsTo === id && name !== id);
  const others = resolutions.filter(
    ({ name, id: leadsTo }) => leadsTo !== id && round.names.includes(name),
  );
  const isOver = next === undefined;
  return (
    <AliasSection
      id={id}
      resolutions={resolutions}
      action={
        <button
          ref={button}
          type="button"
          className="control h-7! px-2.5!"
          onClick={isOver ? search.start : search.stop}
        >
          {isOver ? "Find aliases" : "Stop"}
        </button>
      }
      progress={
        <>
          <p
            role="status"
            // The names go by one after the other; what was found is said at the end.
            aria-live={isOver ? undefined : "off"}
            className="text-[12.5px] text-ink-2 wrap-anywhere"
          >
            {statusOf(search, found.length)}
          </p>
          <Trouble search={search} />
        </>
      }
    >
      <NamesElsewhere resolutions={others.filter(({ id: leadsTo }) => leadsTo !== null)} />
      <Unknown names={others.filter(({ id: leadsTo }) => leadsTo === null).map(({ name }) => name)}>
        Not found:
      </Unknown>
      <Unknown names={round.skipped}>No answer for</Unknown>
    </AliasSection>
  );
}

function statusOf({ round, next }: Search, found: number): string {
  const count = round.names.length;
  if (count === 0) return "This ID suggests no names to check.";
  if (next !== undefined) return `Checking ${round.done + 1} of ${count}: ${next}`;
  const answered = round.done - round.skipped.length;
  const extent = answered === count ? `${count}` : `${answered} of ${count}`;
  const stopped = round.isStopped ? "Stopped. " : "";
  return `${stopped}Checked ${extent} ${count === 1 ? "name" : "names"}${found === 0 && answered > 0 ? "; none leads here" : ""}.`;
}

function Trouble({ search: { round, retry, skip } }: { search: Search }) {
  if (!round.failure) return null;
  return (
    <div className="mt-2 overflow-hidden rounded-lg border border-line">
      <RequestFailure error={round.failure} onRetry={retry} shape="strip" />
      <p className="px-5 py-1">
        <button type="button" className="link-button text-[12.5px]" onClick={skip}>
          Skip this name
        </button>
      </p>
    </div>
  );
}

function Unknown({ names, children }: { names: readonly string[]; children: string }) {
  if (names.length === 0) return null;
  return (
    <p className="mt-2 text-[12.5px] text-ink-3 wrap-anywhere">
      {children} <span className="font-mono text-[12px]">{names.join(", ")}</span>.
    </p>
  );
}

/** Names that look like aliases of this model but resolve to another one. */
function NamesElsewhere({ resolutions }: { readonly resolutions: readonly AliasResolution[] }) {
  if (resolutions.length === 0) return null;
  return (
    <ul aria-label="Names that lead elsewhere" className="text-[13px]">
      {resolutions.map(({ name, id }) => (
        <li key={name} className="border-b border-line-soft py-1.5 wrap-anywhere">
          <code className="font-mono text-[12.5px]">{name}</code>{" "}
          <span className="text-ink-2">
            {name === id ? "is a separate model" : "leads to another model:"}
          </span>{" "}
          {name !== id && id !== null && (
            <ModelLink model={name} className="font-mono text-[12.5px] text-accent hover:underline">
              <bdi>{forDisplay(id)}</bdi>
            </ModelLink>
          )}
        </li>
      ))}
    </ul>
  );
}
