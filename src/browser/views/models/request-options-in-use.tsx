import { openOverlay } from "../../dialogs/overlay.ts";

interface RequestOptionsInUseProps {
  readonly betas: readonly string[];
  readonly onWithoutBetas: () => void;
}

/** The betas that the list was requested with, and what they and the workspace change. */
export function RequestOptionsInUse({ betas, onWithoutBetas }: RequestOptionsInUseProps) {
  return (
    <>
      {betas.length > 0 && (
        <span className="flex items-center gap-2 whitespace-nowrap" title={betas.join(", ")}>
          <span className="max-md:sr-only">
            {betas.length === 1 ? "1 beta" : `${betas.length} betas`}
          </span>
          <button type="button" className="link-button" onClick={onWithoutBetas}>
            {betas.length === 1 ? "Remove beta" : "Remove betas"}
          </button>
        </span>
      )}
      <button
        type="button"
        className="link-button"
        onClick={() => openOverlay({ name: "difference" })}
      >
        What changes
      </button>
    </>
  );
}
