import { useRef } from "react";
import { ModelName } from "../../../data/url/model-link.tsx";
import type { Listing, ModelIndex } from "../../../data/list/index/model-index.ts";
import type { Sort } from "../../../data/url/sort.ts";
import { COLUMNS as COLUMNS_OF_LIST } from "../../../model-ui/columns/columns.ts";
import { LifecycleBadge } from "../../../model-ui/lifecycle-badge.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { DatedText } from "../../../model-ui/dated-text.tsx";
import { ScrollRegion } from "../../../ui/scroll/scroll-region.tsx";
import { useScrollContainer } from "../../../ui/scroll/use-scroll-container.ts";
import { useWholeList } from "../../../ui/scroll/use-whole-list.ts";
import { useRowWindow } from "../../../ui/scroll/use-row-window.ts";
import { lifelineFacts } from "./lifeline-facts.ts";
import { lifelineOf } from "./lifeline.ts";

interface LifelinesTableProps {
  readonly index: ModelIndex;
  readonly listing: Listing;
  readonly now: number;
  /** The order of the list; null when the best matches of a search come first. */
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
}

const COLUMNS = ["Model", "ID", "Line", "Released", "Deprecated", "Retires", "Lifecycle"];
const SORTABLE = COLUMNS_OF_LIST.filter(({ header }) => COLUMNS.includes(header));
const ROW_HEIGHT_PX = 36;
const HEADER_PX = 34;

/** The chart's facts as a table; of a long list, only visible rows are rendered. */
export function LifelinesTable({ index, listing, now, sort, onSort }: LifelinesTableProps) {
  "use memo";
  const ref = useRef<HTMLDivElement>(null);
  const container = useScrollContainer(ref);
  const { drawn } = useRowWindow(container, {
    count: listing.length,
    whole: useWholeList(listing, listing.length),
    rowHeightPx: ROW_HEIGHT_PX,
    headerPx: HEADER_PX,
  });
  const { start, end, abovePx, belowPx } = drawn;
  const lifelines = Array.from({ length: end - start }, (_, at) => {
    const position = start + at;
    const row = listing.rows ? (listing.rows[position] as number) : position;
    return { position, lifeline: lifelineOf(index.model(row), now) };
  });
  return (
    <ScrollRegion
      ref={ref}
      aria-label="Table of lifelines"
      className="lifelines-table min-h-0 flex-1 overflow-auto"
    >
      <table
        aria-label="Lifelines"
        aria-rowcount={listing.length + 1}
        className="w-full table-fixed border-separate border-spacing-0 text-[13px]"
      >
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((name) => (
              <SortableHead key={name} name={name} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer heightPx={abovePx} />
          {lifelines.map(({ lifeline, position }) => (
            <tr key={position} aria-rowindex={position + 2}>
              <th scope="row">
                <ModelName
                  model={lifeline.model}
                  className="row-name block truncate rounded-xs font-[550] hover:underline"
                />
              </th>
              {lifelineFacts(lifeline).map(({ name, text, time }) => (
                <td key={name} data-fact={name}>
                  {name === "Lifecycle" ? (
                    <LifecycleBadge model={lifeline.model} />
                  ) : (
                    <bdi>
                      <DatedText text={text} time={time} />
                    </bdi>
                  )}
                  {name === "Lifecycle" && lifeline.oddities.length > 0 && (
                    <span className="text-warn" title={lifeline.oddities.join(" ")}>
                      {" "}
                      · {lifeline.oddities.join(" ")}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
          <Spacer heightPx={belowPx} />
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface SortableHeadProps extends Pick<LifelinesTableProps, "sort" | "onSort"> {
  readonly name: string;
}

/** The head of a column; of one that the list can be sorted by, with the button that does. */
function SortableHead({ name, sort, onSort }: SortableHeadProps) {
  const column = SORTABLE.find(({ header }) => header === name);
  if (!column) return <th scope="col">{name}</th>;
  const direction = sort?.key === column.key ? sort.direction : undefined;
  const opposite = direction === "ascending" ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={direction}>
      <button
        type="button"
        className="sort-button"
        data-direction={direction}
        onClick={() =>
          onSort({ key: column.key, direction: direction ? opposite : column.firstDirection })
        }
      >
        {name}
        <span className="sort-mark">
          <Icon name={direction === "ascending" ? "up" : "down"} size={12} />
        </span>
      </button>
    </th>
  );
}

/** The space of the rows that are not rendered. */
function Spacer({ heightPx }: { heightPx: number }) {
  if (heightPx <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS.length} style={{ height: heightPx, padding: 0, border: 0 }} />
    </tr>
  );
}
