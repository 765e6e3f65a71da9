import { forDisplay } from "#shared/format/for-display.ts";
import { useDifference, type ComparedAnswer } from "./use-difference.ts";

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
