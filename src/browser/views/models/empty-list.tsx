import { formatCount } from "#shared/format/count.ts";

interface EmptyListProps {
  /** What was searched for, as typed; empty when nothing was. */
  readonly typed: string;
  /** How many models were searched. */
  readonly searched: number;
  /** Whether a part of the catalogue has not been searched. */
  readonly isPartial: boolean;
  /** Whether that part is on its way. */
  readonly isFetching: boolean;
  readonly onClear: () => void;
}

/** Why there is no row: nothing matches, nothing matches yet, or the key sees nothing. */
export function EmptyList(props: EmptyListProps) {
  const { typed, searched, isPartial, isFetching, onClear } = props;
  const isNarrowed = searched > 0;
  // Whatever ended the fetching before the first model has its own notice.
  if (!isNarrowed && isPartial) return null;
  const rest = isFetching ? " so far; the rest is on its way" : "; the rest is not loaded";
  return (
    <div className="empty-list">
      <p>{isNarrowed ? title(typed, isPartial) : "No models are visible to this key"}</p>
      <p>
        {isNarrowed
          ? `Searched ${formatCount(searched)} models${isPartial ? rest : ""}. Retired models are listed only when the lifecycle filter asks for them.`
          : "The API answered with an empty list. Another workspace or lifecycle may have some."}
      </p>
      {isNarrowed && (
        <button
          type="button"
          className="control"
          onClick={({ detail }) => {
            onClear();
            // The button goes; a press by key leaves the focus where searching goes on.
            if (detail === 0) document.querySelector<HTMLElement>("[type=search]")?.focus();
          }}
        >
          Clear search and filters
        </button>
      )}
    </div>
  );
}

function title(typed: string, isPartial: boolean): string {
  const what = typed.trim() === "" ? "these filters" : `“${typed.trim()}”`;
  return isPartial ? `Nothing matches ${what} yet` : `Nothing matches ${what}`;
}
