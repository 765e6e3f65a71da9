import type { Sort, SortKey } from "../../../data/url/sort.ts";
import { Icon } from "../../../ui/icon.tsx";

interface SortHeaderProps {
  readonly column: SortKey;
  readonly name: string;
  /** The order of the rows, by whichever column; null when the best hits come first. */
  readonly sort: Sort | null;
  readonly onToggle: () => void;
}

/** The head of a column, with the button that sorts by it. */
export function SortHeader({ column, name, sort, onToggle }: SortHeaderProps) {
  const direction = sort?.key === column ? sort.direction : undefined;
  return (
    <th scope="col" data-column={column} aria-sort={direction}>
      <button type="button" className="sort-button" onClick={onToggle}>
        {name}
        <Icon name={direction === "ascending" ? "up" : "down"} size={12} />
      </button>
    </th>
  );
}
