import { useRef } from "react";
import { useScrollContainer, useScrollMetric } from "../../ui/scroll/use-scroll-container.ts";
import type { AuditRow } from "#shared/model-names/audit-row.ts";
import type { MatchPlace, Source } from "#shared/model-names/match-names.ts";
import { NameRow } from "./name-row.tsx";
import { useNearest } from "./use-nearest.ts";
import { ShowMore, usePart } from "../../ui/show-more.tsx";

/** Rows are drawn by this many: more are rarely read, and each has links of its own. */
const ROWS = 200;

/** Narrower than this, the answer and the places stand below the name. */
const WIDE_PX = 760;

const HEAD =
  "border-y border-line px-3.5 py-2 text-start text-[12px] font-medium text-ink-2 first:ps-5 last:pe-5 max-md:first:ps-3.5 max-md:last:pe-3.5";

interface NamesTableProps {
  readonly rows: readonly AuditRow[];
  readonly known: ReadonlySet<string>;
  /** What the open details were asked for; null when none are open. */
  readonly openId: string | null;
  readonly pasted: Source;
  readonly onShow: (place: MatchPlace, length: number) => void;
}

/** The names with their classes, answers and places, two hundred at a time. */
export function NamesTable({ rows, known, openId, pasted, onShow }: NamesTableProps) {
  const ref = useRef<HTMLDivElement>(null);
  const isWide = useScrollMetric(
    useScrollContainer(ref),
    (metrics) => (metrics?.widthPx ?? innerWidth) >= WIDE_PX,
  );
  const { part: shown, rest } = usePart(rows, ROWS);
  const nearest = useNearest(
    known,
    shown.flatMap(({ verdict }) =>
      verdict.kind === "unknown" ? (verdict.requestedName ?? []) : [],
    ),
  );
  return (
    <div ref={ref}>
      <table
        aria-label="Names found"
        aria-rowcount={rows.length + 1}
        className="w-full table-fixed border-separate border-spacing-0 text-[13.5px]"
      >
        <thead>
          <tr>
            <th scope="col" className={HEAD}>
              Name
            </th>
            <th
              scope="col"
              className={`${HEAD} ${isWide ? "w-[232px]" : "w-[190px] max-md:w-[178px]"}`}
            >
              Class
            </th>
            {isWide && (
              <>
                <th scope="col" className={`${HEAD} w-[34%]`}>
                  Answer
                </th>
                <th scope="col" className={`${HEAD} w-[17%]`}>
                  Places
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <NameRow
              key={row.match.key}
              row={row}
              nearest={nearest.to(row.verdict.requestedName ?? "")}
              isWide={isWide}
              isOpen={openId !== null && row.verdict.requestedName === openId}
              pasted={pasted}
              onShow={onShow}
            />
          ))}
        </tbody>
      </table>
      <ShowMore rest={rest} className="control mx-5 my-3 max-md:mx-3.5" />
    </div>
  );
}
