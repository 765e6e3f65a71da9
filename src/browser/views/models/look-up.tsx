import { useId, useState, type SubmitEvent } from "react";
import { parseName } from "../../data/url/parse.ts";
import { closeFlyout } from "../../ui/close-flyout.ts";
import { Icon } from "../../ui/icon.tsx";

/** Looks up which model a text means, in whatever spelling; the details say what it was read as. */
export function LookUp({ onLookUp }: { onLookUp: (name: string) => void }) {
  const [typed, setTyped] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const problemId = useId();

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const name = parseName(typed);
    setIsMissing(name === null);
    if (name === null) return;
    // On a phone it is in one, and the details would open below it.
    closeFlyout();
    onLookUp(name);
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
          aria-invalid={isMissing}
          aria-describedby={isMissing ? problemId : undefined}
          placeholder="Look up an alias or ID"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setIsMissing(false);
          }}
        />
      </label>
      <button type="submit" className="control">
        Look up
      </button>
      {isMissing && (
        <p id={problemId} role="alert" className="problem">
          Type a model name first.
        </p>
      )}
    </form>
  );
}
