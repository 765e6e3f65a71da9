import { useRef, useEffect, useMemo, useReducer } from "react";
import { PartTable, useIsWide } from "../../ui/part-table.tsx";
import { usePart } from "../../ui/show-more.tsx";
import type { AuditRow } from "#shared/model-names/audit-row.ts";
import type { MatchPlace } from "#shared/model-names/match-names.ts";
import { CELL_PADDING, NameRow } from "./name-row.tsx";
import { createNearest, type Nearest } from "#shared/model-names/create-nearest.ts";
import { createTimeSlices } from "../../ui/time-slices.ts";

/** Rows are drawn by this many: more are rarely read, and each has links of its own. */
const ROWS = 200;

/** Narrower than this, the answer and the places stand below the name. */
const WIDE_PX = 760;

const WIDE_HEADS = [
  ["Name", CELL_PADDING],
  ["Class", `${CELL_PADDING} w-[232px]`],
  ["Answer", `${CELL_PADDING} w-[34%]`],
  ["Places", `${CELL_PADDING} w-[17%]`],
] as const;
const NARROW_HEADS = [
  ["Name", CELL_PADDING],
  ["Class", `${CELL_PADDING} w-[190px] max-md:w-[178px]`],
] as const;

interface NamesTableProps {
  readonly rows: readonly AuditRow[];
  readonly known: ReadonlySet<string>;
  readonly openId: string | null;
  readonly onShow: (place: MatchPlace, length: number) => void;
}

/** The names with their classes, answers and places, two hundred at a time. */
export function NamesTable({ rows, known, openId, onShow }: NamesTableProps) {
  const ref = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(ref, WIDE_PX);
  const { part, rest } = usePart(rows, ROWS);
  const nearest = useNearest(
    known,
    part.flatMap(({ verdict }) =>
      verdict.kind === "unknown" ? (verdict.requestedName ?? []) : [],
    ),
  );
  const heads = isWide ? WIDE_HEADS : NARROW_HEADS;
  return (
    <div ref={ref}>
      <PartTable label="Names found" count={rows.length} heads={heads} rest={rest}>
        {part.map((row) => (
          <NameRow
            key={row.match.key}
            row={row}
            nearest={nearest.to(row.verdict.requestedName ?? "")}
            isWide={isWide}
            isOpen={openId !== null && row.verdict.requestedName === openId}
            onShow={onShow}
          />
        ))}
      </PartTable>
    </div>
  );
}

/** The known IDs that are like unknown names, looked for a little at a time. */
function useNearest(known: ReadonlySet<string>, unknown: readonly string[]): Nearest {
  const nearest = useMemo(() => createNearest(known), [known]);
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0);
  const key = unknown.join(" ");
  useEffect(() => {
    let isWanted = true;
    void nearest
      .lookFor(key === "" ? [] : key.split(" "), createTimeSlices(), () => isWanted)
      .then(() => isWanted && draw());
    return () => {
      isWanted = false;
    };
  }, [nearest, key]);
  return nearest;
}
