import { COMPARED_MAX } from "../../data/url/parse.ts";

interface TickedModelsProps {
  readonly count: number;
  readonly onCompare: () => void;
  readonly onClear: () => void;
}

/** How many models are ticked, and what can be done with them. */
export function TickedModels({ count, onCompare, onClear }: TickedModelsProps) {
  return (
    <span className="flex items-center gap-2 whitespace-nowrap text-ink">
      <span role="status">
        {count} of {COMPARED_MAX} ticked
      </span>
      <button type="button" className="link-button" onClick={onCompare}>
        Compare
      </button>
      <button type="button" className="link-button" aria-label="Clear ticks" onClick={onClear}>
        Clear
      </button>
    </span>
  );
}
