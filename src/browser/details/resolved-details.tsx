import type { ResolvedText } from "../data/api/resolved-text-query.ts";
import type { RequestOptions } from "../data/api/request-options.ts";
import { DetailsSkeleton } from "./details-skeleton.tsx";
import { ModelDetails } from "./model-details.tsx";
import { SimilarModels } from "./similar-on-request.tsx";
import { SpellingNote } from "./spelling-note.tsx";
import type { Detail } from "./use-detail.ts";
import { useSpokenAnswer } from "./use-spoken-answer.ts";

interface ResolvedDetailsProps {
  /** As it stands in the address: a name in anyone's spelling, or no name at all. */
  readonly text: string;
  /** What it means; undefined while it is read, null where the reader could not be loaded. */
  readonly resolved: ResolvedText | null | undefined;
  /** What the API is asked for; null where there is nothing to ask, or not yet. */
  readonly name: string | null;
  readonly requestOptions: RequestOptions;
  readonly detail: Detail;
  readonly onBetas: (betas: string[]) => void;
}

/** The details of the model that a text leads to, or what is like it where it leads to none. */
export function ResolvedDetails(props: ResolvedDetailsProps) {
  const { text, resolved, name, requestOptions, detail, onBetas } = props;
  const parsed = resolved?.parsed ?? null;
  const spelling = resolved?.spelling;
  useSpokenAnswer(spelling?.phrase ?? null, name, detail);
  if (resolved === undefined) return <DetailsSkeleton />;
  const note = spelling && <SpellingNote spelling={spelling} name={name} />;
  if (name === null) {
    return (
      <div className="mt-4 text-[13px]">
        <p role="alert" className="text-[15px] font-[550]">
          {parsed === null ? "No model has this name" : "Not the name of a single model"}
        </p>
        {note}
        <SimilarModels requestedName={text} parsed={parsed} requestOptions={requestOptions} />
      </div>
    );
  }
  return (
    <>
      {note}
      <ModelDetails
        key={name}
        requestedName={name}
        parsed={parsed}
        requestOptions={requestOptions}
        detail={detail}
        onBetas={onBetas}
      />
    </>
  );
}
