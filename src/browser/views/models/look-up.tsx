import { useId, useState, type SubmitEvent } from "react";
import { isModelId } from "#shared/contract/request-grammar.ts";
import { closeFlyout } from "../../ui/close-flyout.ts";
import { Icon } from "../../ui/icon.tsx";

/** Asks the API what a name leads to; what cannot be a name is said so here and stays typed. */
export function LookUp({ onLookUp }: { onLookUp: (name: string) => void }) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const name = typed.trim();
    if (name === "") setProblem("Type an alias or a model ID first.");
    else if (isModelId(name)) {
      // On a phone it is in one, and the details would open below it.
      closeFlyout();
      onLookUp(name);
    } else
      setProblem(
        "A model ID has letters, digits and . _ : @ - only, at most 128, and begins with a letter or digit.",
      );
  };

  return (
    <form
      className="relative flex min-w-0 gap-2 md:max-w-[330px] md:flex-[2_1_256px]"
      onSubmit={onSubmit}
    >
      <label className="field min-w-0 flex-1">
        <Icon name="arrow" />
        <input
          type="text"
          aria-label="Look up an alias or ID"
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          placeholder="Look up an alias or ID"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(null);
          }}
        />
      </label>
      <button type="submit" className="control">
        Look up
      </button>
      {problem !== null && (
        <p id={problemId} role="alert" className="problem">
          {problem}
        </p>
      )}
    </form>
  );
}
