import type { ModelInfo } from "#shared/contract/model-info.ts";
import { describeFailure } from "../data/api/describe-failure.ts";
import type { RequestOptions } from "../data/api/request-options.ts";
import type { AliasResolution } from "../data/storage/known-aliases.ts";
import { formatMoment } from "#shared/format/dates.ts";
import { escapeInvisible } from "#shared/format/for-display.ts";
import { LocalText } from "../model-ui/local-text.tsx";
import { formatShortMoment } from "#shared/format/reader-dates.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useIsOnline } from "../ui/use-is-online.ts";
import { NamesElsewhere } from "./names-elsewhere.tsx";
import { useAliasSearch, type AliasSearch } from "./use-alias-search.ts";

interface AliasesProps {
  readonly model: ModelInfo;
  readonly requestOptions: RequestOptions;
}

/** The names that lead to a model, as far as the API has been asked, and a way to check more. */
export function Aliases({ model, requestOptions }: AliasesProps) {
  const search = useAliasSearch(model.id, requestOptions);
  const { resolutions, round, next } = search;
  const names = resolutions.filter(({ name, id }) => id === model.id && name !== id);
  const others = resolutions.filter(
    ({ name, id }) => id !== model.id && round?.names.includes(name),
  );
  return (
    <section aria-labelledby="aliases">
      <div className="mt-4 flex min-h-8 items-center justify-between gap-3">
        <h3 id="aliases" className="panel-heading m-0!">
          Names that lead here
        </h3>
        {next === undefined ? (
          <button type="button" className="control h-7! px-2.5!" onClick={search.start}>
            Find aliases
          </button>
        ) : (
          <button type="button" className="control h-7! px-2.5!" onClick={search.stop}>
            Stop
          </button>
        )}
      </div>
      {round === null && names.length === 0 && (
        <p className="text-[12.5px] text-ink-2">
          The API does not list aliases, but likely names can be checked.
        </p>
      )}
      <p
        role="status"
        // The names go by one after the other; what was found is said at the end.
        aria-live={next === undefined ? undefined : "off"}
        className="text-[12.5px] text-ink-2 wrap-anywhere"
      >
        {statusOf(search, names.length)}
      </p>
      <Trouble search={search} />
      {names.length > 0 && (
        <ul aria-label="Names that lead here" className="mt-1 text-[13px]">
          {names.map((resolution) => (
            <Alias key={resolution.name} resolution={resolution} />
          ))}
        </ul>
      )}
      <NamesElsewhere resolutions={others.filter(({ id }) => id !== null)} />
      <Unknown names={others.filter(({ id }) => id === null).map(({ name }) => name)}>
        Not found:
      </Unknown>
      <Unknown names={round?.skipped ?? []}>No answer for</Unknown>
    </section>
  );
}

/** The progress of the search, or its outcome; only answered names are claimed. */
function statusOf({ round, next }: AliasSearch, found: number): string {
  if (round === null) return "";
  const count = round.names.length;
  if (count === 0) return "This ID suggests no names to check.";
  if (next !== undefined) return `Checking ${round.done + 1} of ${count}: ${next}`;
  const answered = round.done - round.skipped.length;
  const extent = answered === count ? `${count}` : `${answered} of ${count}`;
  const stopped = round.isStopped ? "Stopped. " : "";
  return `${stopped}Checked ${extent} ${count === 1 ? "name" : "names"}${found === 0 && answered > 0 ? "; none leads here" : ""}.`;
}

function Trouble({ search: { round, retry, skip } }: { search: AliasSearch }) {
  const isOnline = useIsOnline();
  if (!round?.failure) return null;
  return (
    <div className="mt-2 overflow-hidden rounded-lg border border-line">
      <FailureNotice
        failure={describeFailure(round.failure, isOnline)}
        onRetry={retry}
        shape="strip"
      />
      <p className="px-5 py-1">
        <button type="button" className="link-button text-[12.5px]" onClick={skip}>
          Skip this name
        </button>
      </p>
    </div>
  );
}

function Alias({ resolution: { name, provenAt } }: { resolution: AliasResolution }) {
  return (
    <li className="flex flex-wrap items-center gap-x-2 border-b border-line-soft py-1">
      <span className="flex min-w-0 items-center gap-1">
        <code className="min-w-0 font-mono text-[12.5px] wrap-anywhere">{name}</code>
        <CopyButton text={escapeInvisible(name)} name={`Copy ${name}`} />
      </span>
      <span className="ms-auto text-[12.5px] whitespace-nowrap text-ink-3">
        <Verified at={provenAt} />
      </span>
    </li>
  );
}

/** When an answer was true; it may have changed since. */
function Verified({ at }: { at: number }) {
  return (
    <>
      verified{" "}
      <time dateTime={new Date(at).toISOString()} title={formatMoment(at)}>
        <LocalText>{formatShortMoment(at)}</LocalText>
      </time>
    </>
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
