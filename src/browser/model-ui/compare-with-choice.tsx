import { useId, useState, type SubmitEvent } from "react";
import { isWorkspaceId } from "#shared/contract/request-grammar.ts";

interface CompareWithChoiceProps {
  readonly requestOptions: { readonly betas: readonly string[]; readonly workspace: string };
  /** Null for without betas, else a workspace, the key's own for the empty text. */
  readonly compareWith: string | null;
  readonly onCompareWith: (compareWith: string | null) => void;
}

/** Chooses what an answer is compared with: the one without betas, or another workspace's. */
export function CompareWithChoice({
  requestOptions,
  compareWith,
  onCompareWith,
}: CompareWithChoiceProps) {
  const [isTyping, setIsTyping] = useState(compareWith !== null && compareWith !== "");
  const choice = isTyping ? "typed" : compareWith === null ? "betas" : "own";
  const choose = (next: string) => {
    setIsTyping(next === "typed");
    if (next === "betas") onCompareWith(null);
    if (next === "own") onCompareWith("");
  };
  return (
    <div className="flex flex-wrap items-start gap-2 text-[13px]">
      <label className="flex items-center gap-2">
        <span className="whitespace-nowrap text-ink-2">Compare with</span>
        <select
          className="control h-8! min-w-0 pe-2!"
          value={choice}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="betas">
            {requestOptions.betas.length === 0 ? "nothing" : "the answer without betas"}
          </option>
          {(requestOptions.workspace !== "" || choice === "own") && (
            <option value="own">the key’s own workspace</option>
          )}
          <option value="typed">another workspace</option>
        </select>
      </label>
      {isTyping && (
        <WorkspaceField
          compared={compareWith ?? ""}
          own={requestOptions.workspace}
          onCompare={(workspace) => onCompareWith(workspace)}
        />
      )}
    </div>
  );
}

interface WorkspaceFieldProps {
  readonly compared: string;
  /** The workspace that is shown, which cannot be compared with itself. */
  readonly own: string;
  readonly onCompare: (workspace: string) => void;
}

function WorkspaceField({ compared, own, onCompare }: WorkspaceFieldProps) {
  const [typed, setTyped] = useState(compared);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const id = typed.trim();
    if (id === "") setProblem("Enter a workspace ID.");
    else if (!isWorkspaceId(id)) setProblem("Workspace IDs use letters, digits, - and _ only.");
    else if (id === own) setProblem("That is the current workspace.");
    else onCompare(id);
  };
  return (
    <form className="flex min-w-0 flex-1 basis-[220px] flex-wrap gap-2" onSubmit={onSubmit}>
      <span className="field h-8! min-w-0 flex-1">
        <input
          type="text"
          aria-label="Workspace to compare with"
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          placeholder="Workspace ID"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(null);
          }}
        />
      </span>
      <button type="submit" className="control h-8!">
        Compare
      </button>
      {problem !== null && (
        <p id={problemId} role="alert" className="basis-full text-[12.5px] text-warn">
          {problem}
        </p>
      )}
    </form>
  );
}
