import { connectionStore } from "../data/api/connection.ts";
import { useStore } from "../ui/use-store.ts";
import { RequestFailure } from "../data/api/request-failure.tsx";
import { openOverlay } from "../dialogs/overlay.ts";
import { CompareWithChoice } from "../model-ui/compare-with-choice.tsx";
import { DifferenceList } from "../model-ui/difference-list.tsx";
import { differenceCount } from "#shared/format/difference-words.ts";
import { useDifference, type ComparedAnswer, type ModelDifference } from "./use-difference.ts";
import { Icon } from "../ui/icon.tsx";
import { forDisplay } from "#shared/format/for-display.ts";

/** What the betas, or the workspace, change in the answer about the model. */
export function DifferenceTab(answer: ComparedAnswer) {
  const { requestOptions } = answer;
  const difference = useDifference(answer);
  const { compareWith, onCompareWith, words } = difference;
  const isLive = useStore(connectionStore)?.source.kind === "live";
  // The embedded catalogue has no workspaces.
  const hasWorkspaces = isLive || requestOptions.workspace !== "" || compareWith !== null;
  return (
    <div className="pt-3">
      {hasWorkspaces && (
        <CompareWithChoice
          requestOptions={requestOptions}
          compareWith={compareWith}
          onCompareWith={onCompareWith}
        />
      )}
      {words === null ? (
        <p className="mt-3 text-[13px] text-ink-2">
          Add a beta header below to see what it changes in the answer.
          {hasWorkspaces && " Or compare with another workspace."}
        </p>
      ) : (
        <>
          <Outcome difference={difference} words={words} />
          <button
            type="button"
            className="control mt-4"
            onClick={() => openOverlay({ name: "difference" })}
          >
            What changes in the whole list
          </button>
        </>
      )}
    </div>
  );
}

function Outcome({ difference, words }: { difference: ModelDifference; words: string }) {
  const { differences, failure, isUnknownThere, isRefusedHere, noFinding, retry } = difference;
  if (isRefusedHere) {
    return (
      <p className="mt-3 text-[13px] text-ink-2">
        The request with these options failed, so there is nothing to compare.
      </p>
    );
  }
  if (isUnknownThere) {
    return (
      <p className="mt-3 text-[13px] wrap-anywhere">
        The API knows no such model {words}:{" "}
        <span className="text-ink-2">
          <bdi>{failure?.message}</bdi> (HTTP 404)
        </span>
      </p>
    );
  }
  if (failure) {
    return (
      <div className="mt-3 overflow-hidden rounded-lg border border-line">
        <RequestFailure error={failure} onRetry={retry} shape="strip" />
      </div>
    );
  }
  if (differences === null) {
    return <p className="mt-3 text-[13px] text-ink-2">Comparing with the answer {words}…</p>;
  }
  if (differences.length === 0) {
    return (
      <p className="mt-3 text-[13px]">
        Same answer as {words}
        {noFinding === null ? ". No field differs." : `: ${noFinding}.`}
      </p>
    );
  }
  return (
    <>
      <p className="mt-3 text-[13px]">
        {differenceCount(differences)} compared with the answer {words}.
      </p>
      <DifferenceList key={words} differences={differences} />
    </>
  );
}

interface DifferenceLineProps extends ComparedAnswer {
  readonly onShow: () => void;
}

/** Whether the request options change anything in the answer, in one line. */
export function DifferenceLine({ onShow, ...answer }: DifferenceLineProps) {
  const { words, differences, failure, isUnknownThere, noFinding } = useDifference(answer);
  if (words === null) return null;
  const isSame = differences?.length === 0;
  const isFound = isUnknownThere || failure || differences !== null;
  return (
    <p
      role="status"
      // That it is on its way is not worth saying: the answer is.
      aria-live={isFound ? undefined : "off"}
      className="mt-2 flex min-h-6 items-center gap-1.5 text-[12.5px] text-ink-2 wrap-anywhere"
    >
      {isSame && noFinding === null && (
        <span className="text-ok">
          <Icon name="check" size={14} />
        </span>
      )}
      {isUnknownThere ? (
        <button type="button" className="link-button" onClick={onShow}>
          Not found {words}
        </button>
      ) : failure ? (
        <button type="button" className="link-button text-warn!" onClick={onShow}>
          The request {words} failed
        </button>
      ) : differences === null ? (
        `Comparing with the answer ${words}…`
      ) : isSame ? (
        `Same answer as ${words}${noFinding === null ? "" : `: ${noFinding}`}`
      ) : (
        <>
          <button type="button" className="link-button" onClick={onShow}>
            {differenceCount(differences)}
          </button>
          compared with the answer {words}
        </>
      )}
    </p>
  );
}

/** For a name without an answer here: tells that the other side of the comparison has one. */
export function HiddenByOptions(answer: ComparedAnswer) {
  const { requestedName } = answer;
  const { there, words } = useDifference(answer);
  if (!there || words === null) return null;
  return (
    <p className="mt-4 rounded-[9px] bg-accent-soft px-3 py-2.5 text-[13px] wrap-anywhere">
      <code className="font-mono text-[12.5px]">{forDisplay(requestedName)}</code> is available{" "}
      {words}: <bdi>{forDisplay(there.display_name)}</bdi>,{" "}
      <code className="font-mono text-[12.5px]">
        <bdi>{forDisplay(there.id)}</bdi>
      </code>
      .
    </p>
  );
}
