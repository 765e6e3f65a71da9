import type { ReactNode } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { isOwnId } from "#shared/model-info/own-id.ts";

interface AnswerNoteProps {
  readonly requestedName: string;
  readonly model: ModelInfo;
  /** Whether the API has answered; else the model is as the list has it. */
  readonly isAnswered: boolean;
  /** How old the answer is, such as `2 hours ago`, when it is of an earlier visit; else null. */
  readonly storedAge: string | null;
}

/**
 * Whether the requested name is an ID or an alias, which only the answer says; until then, where the
 * facts come from. One line in either case, so that nothing below it moves.
 */
export function AnswerNote({ requestedName, model, isAnswered, storedAge }: AnswerNoteProps) {
  const note =
    "mt-[14px] rounded-[9px] bg-accent-soft px-[12px] py-[10px] text-[13px] wrap-anywhere";
  if (!isAnswered) {
    return (
      <p role="status" aria-live="off" aria-label="Loading model" className={`${note} text-ink-2`}>
        From the list, asking the API…
      </p>
    );
  }
  return (
    <p className={note}>
      {requestedName === model.id ? (
        <OwnId model={model} isExplained={storedAge === null} />
      ) : (
        <>
          <Id>{requestedName}</Id> is an alias of <Id>{model.id}</Id>
        </>
      )}
      {storedAge !== null && (
        <>
          {" · "}
          <span className="text-ink-2">As of {storedAge}, refreshing…</span>
        </>
      )}
    </p>
  );
}

/** What an answer under the requested name says. */
function OwnId({ model, isExplained }: { model: ModelInfo; isExplained: boolean }) {
  if (isOwnId(model)) return "This server’s own ID";
  return (
    <>
      <span className="font-[550]">Pinned ID</span>
      {isExplained && <span className="text-ink-2">: always this same model</span>}
    </>
  );
}

function Id({ children }: { children: string }): ReactNode {
  return (
    <code className="inline-block max-w-full font-mono text-[12.5px]">{forDisplay(children)}</code>
  );
}
