import { differenceCount } from "#shared/format/difference-words.ts";
import { Icon } from "../ui/icon.tsx";
import { useDifference, type ComparedAnswer } from "./use-difference.ts";

interface DifferenceLineProps extends ComparedAnswer {
  /** Shows every difference. */
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
