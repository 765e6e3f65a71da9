import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { RequestOptions } from "../data/api/request-options.ts";
import type { AliasResolution } from "../data/storage/known-aliases.ts";
import { namesQuery } from "../data/storage/names-query.ts";
import { formatMoment } from "#shared/format/dates.ts";
import { escapeInvisible } from "#shared/format/for-display.ts";
import { LocalText } from "../model-ui/local-text.tsx";
import { formatShortMoment } from "#shared/format/reader-dates.ts";
import { CopyButton } from "../ui/copy-button.tsx";

const NO_RESOLUTIONS: readonly AliasResolution[] = [];

/** What is known about names with these request options, newest first. */
export function useResolutions({ betas, workspace }: RequestOptions): readonly AliasResolution[] {
  const known = useQuery(namesQuery(workspace)).data?.resolutions ?? NO_RESOLUTIONS;
  return known.filter((resolution) => resolution.betas === betas.join(","));
}

interface AliasSectionProps {
  readonly id: string;
  /** Those of `useResolutions`, which may be of other models. */
  readonly resolutions: readonly AliasResolution[];
  /** Begins or ends the search for more. */
  readonly action: ReactNode;
  /** How the search goes; nothing before one. */
  readonly progress?: ReactNode;
  /** What the search found besides the names that lead here. */
  readonly children?: ReactNode;
}

/** The names that lead to a model, as far as the API has been asked. */
export function AliasSection({ id, resolutions, action, progress, children }: AliasSectionProps) {
  const names = resolutions.filter((resolution) => resolution.id === id && resolution.name !== id);
  return (
    <section aria-labelledby="aliases">
      <div className="mt-4 flex min-h-8 items-center justify-between gap-3">
        <h3 id="aliases" className="panel-heading m-0!">
          Names that lead here
        </h3>
        {action}
      </div>
      {progress === undefined && names.length === 0 && (
        <p className="text-[12.5px] text-ink-2">
          The API does not list aliases, but likely names can be checked.
        </p>
      )}
      {progress}
      {names.length > 0 && (
        <ul aria-label="Names that lead here" className="mt-1 text-[13px]">
          {names.map((resolution) => (
            <Alias key={resolution.name} resolution={resolution} />
          ))}
        </ul>
      )}
      {children}
    </section>
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
