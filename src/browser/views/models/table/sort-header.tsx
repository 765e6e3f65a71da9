import type { Column } from "../../../model-ui/columns/column.ts";
import type { Sort, SortKey } from "../../../data/url/sort.ts";
import { Icon } from "../../../ui/icon.tsx";
import type { ListShape } from "./list-geometry.ts";

interface SortHeaderProps {
  readonly column: Column<SortKey>;
  readonly shape: ListShape;
  /** The order of the rows, by whichever column; null when the best matches come first. */
  readonly sort: Sort | null;
  readonly onToggle: () => void;
}

/** The header cell of a column, with the button that sorts by it. */
export function SortHeader({ column, shape, sort, onToggle }: SortHeaderProps) {
  const { key, header, align, width } = column;
  const direction = sort?.key === key ? sort.direction : undefined;
  return (
    <th
      scope="col"
      data-column={key}
      data-align={align}
      aria-sort={direction}
      style={{ width: width?.[shape] }}
    >
      <button type="button" className="sort-button" onClick={onToggle}>
        {header}
        <Icon name={direction === "ascending" ? "up" : "down"} size={12} />
      </button>
    </th>
  );
}
