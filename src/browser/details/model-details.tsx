import { useEffect, useState, type ReactNode } from "react";
import { isRequestable } from "#shared/contract/model-id.ts";
import { isFromElsewhere } from "#shared/model-info/own-id.ts";
import type { RequestOptions } from "../data/api/request-options.ts";
import { connectionStore } from "../data/api/connection.ts";
import { ApiError } from "../data/api/failure.ts";
import { refusedBetas, removalLabel } from "../data/api/refused-betas.ts";
import { RequestFailure } from "../data/api/request-failure.tsx";
import { optionsToCompareWith } from "../data/api/options-to-compare-with.ts";
import { useCompareWith } from "../data/url/compare-with.ts";
import { useAddressOf } from "../data/url/address.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { formatElapsed } from "#shared/format/dates.ts";
import { useStore } from "../ui/use-store.ts";
import { useNow } from "../ui/use-now.ts";
import { Aliases } from "./aliases.tsx";
import { AnswerLine } from "./answer-line.tsx";
import { AnswerNote } from "./answer-note.tsx";
import { BetaSelector } from "./beta-selector.tsx";
import { Capabilities } from "./capabilities.tsx";
import { DetailTabs, type DetailTab } from "./detail-tabs.tsx";
import { DetailsSkeleton } from "./details-skeleton.tsx";
import { ModelFacts } from "./model-facts.tsx";
import { ModelFailure } from "./model-failure.tsx";
import { ModelHeading } from "./model-heading.tsx";
import type { Detail } from "./use-detail.ts";
import { SourcesOnRequest } from "./sources-on-request.tsx";
import { useNotedAlias } from "./use-noted-alias.ts";

const DifferenceLine = lazyPart(
  "The difference",
  async () => (await import("./difference.tsx")).DifferenceLine,
  <p className="mt-2 min-h-6" />,
);
const HiddenByOptions = lazyPart(
  "The difference",
  async () => (await import("./difference.tsx")).HiddenByOptions,
);
const DifferenceTab = lazyPart(
  "The difference",
  async () => (await import("./difference.tsx")).DifferenceTab,
);
const UnrequestableNote = lazyPart(
  "Why it cannot be requested",
  async () => (await import("./unrequestable-note.tsx")).UnrequestableNote,
);
const ListedDetails = lazyPart(
  "What the list says",
  async () => (await import("./listed-details.tsx")).ListedDetails,
  <DetailsSkeleton />,
);

interface ModelDetailsProps {
  readonly requestedName: string;
  readonly requestOptions: RequestOptions;
  readonly detail: Detail;
  /** What else the name may mean, for one that the API does not know. */
  readonly similar: ReactNode;
}

/**
 * What the API answers for one model, now and with these request options.
 *
 * When it refuses the request options, its message is shown and the previous answer stays.
 */
export function ModelDetails(props: ModelDetailsProps) {
  const { requestedName, requestOptions, detail, similar } = props;
  const { answer, listed, storedAt, error, isFetching, retry } = detail;
  const now = useNow();
  const storedAge = storedAt === null ? null : formatElapsed(storedAt, now);
  const [{ compareWith }] = useCompareWith();
  const [tab, setTab] = useState<DetailTab>(compareWith === null ? "Overview" : "Difference");
  const compared = { requestedName, requestOptions, detail };
  const isCompared = optionsToCompareWith(requestOptions, compareWith) !== null;
  useNotedAlias(requestedName, requestOptions, detail);
  const [, setAddress] = useAddressOf("betas");
  const onBetas = (betas: string[]) => void setAddress({ betas });
  const betas = <BetaSelector chosen={requestOptions.betas} onChange={onBetas} />;
  const refused = refusedBetas(error, requestOptions.betas);
  const remedy = refused.length > 0 && {
    label: removalLabel(refused),
    apply: () => onBetas(requestOptions.betas.filter((beta) => !refused.includes(beta))),
  };
  const model = answer?.body ?? (error ? null : listed);
  // Before the answer, that of the list, so that nothing moves when it comes.
  const connection = useStore(connectionStore);
  const source = answer ? answer.meta.source : connection?.source;
  if (!model) {
    if (!error) return <DetailsSkeleton />;
    const isListed = listed !== null && isFromElsewhere(listed) && remedy === false;
    const isListOnly = error instanceof ApiError && error.reason === "no-model-route";
    return (
      <>
        {isListed || isListOnly ? (
          <ListedDetails
            requestedName={requestedName}
            listed={listed}
            error={error}
            onRetry={retry}
          >
            {similar}
          </ListedDetails>
        ) : (
          <ModelFailure error={error} onRetry={retry} remedy={remedy}>
            {similar}
          </ModelFailure>
        )}
        {isCompared && <HiddenByOptions {...compared} />}
        {requestOptions.betas.length > 0 && betas}
      </>
    );
  }
  const request = (
    <>
      {betas}
      <AnswerLine answer={answer} />
    </>
  );
  return (
    <>
      <ModelHeading requestedName={requestedName} model={model} requestOptions={requestOptions}>
        {isRequestable(model.id) ? (
          <AnswerNote
            requestedName={requestedName}
            model={model}
            isAnswered={answer !== null}
            storedAge={error ? null : storedAge}
          />
        ) : (
          <UnrequestableNote />
        )}
      </ModelHeading>
      {error && (
        <PreviousAnswerNote storedAge={storedAge}>
          <RequestFailure error={error} onRetry={retry} remedy={remedy} shape="strip" />
        </PreviousAnswerNote>
      )}
      {!error && isCompared && <DifferenceLine {...compared} onShow={() => setTab("Difference")} />}
      <DetailTabs tab={tab} onTab={setTab}>
        {tab === "Overview" ? (
          <div aria-busy={isFetching}>
            <ModelFacts model={model} isLifecycleAbove />
            {source?.kind === "sample" && <SourcesOnRequest id={model.id} />}
            {request}
            <Aliases
              key={JSON.stringify([model.id, requestOptions])}
              model={model}
              requestOptions={requestOptions}
            />
            <Capabilities model={model} />
          </div>
        ) : (
          <>
            <DifferenceTab {...compared} />
            {request}
          </>
        )}
      </DetailTabs>
    </>
  );
}

/** A failure, and that what stands below is the answer from before it. */
function PreviousAnswerNote(props: {
  /** How long ago that was stored; null for an answer of this visit. */
  readonly storedAge: string | null;
  readonly children: ReactNode;
}) {
  const { storedAge, children } = props;
  // It pushes down what has the focus, such as the field for betas.
  useEffect(() => {
    // Not the value of the effect: in Chromium it is a promise, whatever its type says.
    document.querySelector(".panel :focus")?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div className="mt-3 overflow-hidden rounded-lg border border-line">
      {children}
      <p className="px-5 py-2 text-[12.5px] text-ink-2">
        Showing {storedAge === null ? "the previous answer" : `the answer from ${storedAge}`} below.
      </p>
    </div>
  );
}
