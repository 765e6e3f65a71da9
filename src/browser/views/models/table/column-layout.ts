import type { Column } from "../../../model-ui/columns/column.ts";
import {
  DEFAULT_COLUMNS,
  FIRST_COLUMN,
  loadedColumn,
  type CellLayout,
} from "../../../model-ui/columns/default-columns.ts";
import { LONGER_DAY_PX } from "../../../model-ui/columns/dom.ts";
import type { ColumnChoice, ColumnWidths } from "../../../data/url/column-choice.ts";
import type { ListShape } from "./list-geometry.ts";

/** The columns of a list of some width. The same value for the same columns, shape and widths. */
export interface ColumnLayout {
  readonly shape: ListShape;
  /** The cells of a row; the same value while the columns are the same, however wide. */
  readonly cells: readonly CellLayout[];
  /** The width of each cell, in CSS; empty for what is left. */
  readonly widths: readonly string[];
  /** How wide the table is, in CSS pixels, where it is not as wide as the list. */
  readonly tablePx: number | null;
  /** Where the pinned columns stick, in CSS pixels from the start; none where all columns fit. */
  readonly pinsPx: readonly number[];
}

/** Below this, the columns that never leave do not fit beside each other: rows are of two lines. */
const NARROW_BELOW_PX = 768 + 2 * LONGER_DAY_PX;
/** Below this, names of the usual length would be cut beside the second cell of a two-line row. */
const TALL_BELOW_PX = 384 + LONGER_DAY_PX;
/** The default columns that leave where they do not fit, the least important first. */
const LEAVING = ["output", "context"];
/** With less than this of the room that the columns like to have, the first one included, they take what they need. */
const WIDE_FROM = 1130 / 1440;
/** The second cell of a two-line row: as wide as the longest badge, or half of a narrow screen. */
const SECOND_CELL_WIDTH = `min(${170 + LONGER_DAY_PX}px, 52vw)`;

const layouts = new Map<string, ColumnLayout>();
const cellsByKey = new Map<string, readonly CellLayout[]>();

/**
 * Which columns a list shows at a width, and how wide they are.
 *
 * Default columns leave one at a time where they do not fit. Chosen ones stay: a list that has no room
 * for them is scrolled sideways, under its pinned columns.
 *
 * @param hidden the fields whose columns would be empty
 */
export function columnLayout(
  choice: ColumnChoice,
  hidden: readonly string[],
  widthPx: number,
): ColumnLayout {
  const columns = columnsOf(choice, hidden, widthPx);
  const shape = shapeOf(columns, choice.widths, widthPx);
  const isNarrow = widthPx < NARROW_BELOW_PX;
  const isScrolled = !isNarrow && sum(columns, pxIn(choice.widths, "middle")) > widthPx;
  const isPinned = isScrolled ? pinnedOf(choice) : [];
  const pinned = columns.filter(({ key }) => isPinned.includes(key)).map(({ key }) => key);
  const cells = memo(cellsByKey, `${isNarrow} ${keysOf(columns)} ${pinned.join()}`, () =>
    (isNarrow ? twoLineCells(columns) : columns.map(oneLineCell)).map((cell) => ({
      ...cell,
      pin: pinned.indexOf(cell.head.key),
    })),
  );
  const widths = isNarrow
    ? ["", SECOND_CELL_WIDTH].slice(0, cells.length)
    : widthsOf(columns, choice.widths, { shape, isScrolled, widthPx });
  const isFirstSized = !isNarrow && FIRST_COLUMN in choice.widths;
  const tablePx = isScrolled || isFirstSized ? sum(columns, pxIn(choice.widths, shape)) : null;
  const pinsPx = pinned.map((_, at) => sum(columns.slice(0, at), pxIn(choice.widths, shape)));
  const key = [shape, keysOf(columns), widths.join(), tablePx, pinsPx.join()].join(" ");
  return memo(layouts, key, () => ({ shape, cells, widths, tablePx, pinsPx }));
}

/** The chosen columns, pinned ones first, without those that would be empty or have no room. */
function columnsOf(
  choice: ColumnChoice,
  hidden: readonly string[],
  widthPx: number,
): readonly Column[] {
  const pinned = pinnedOf(choice);
  const chosen = choice.columns ?? DEFAULT_COLUMNS;
  const keys = [
    ...chosen.filter((key) => pinned.includes(key)),
    ...chosen.filter((key) => !pinned.includes(key)),
  ];
  let columns = keys.flatMap((key) => {
    const column = loadedColumn(key);
    return column && !hidden.includes(column.field ?? "") ? [column] : [];
  });
  if (choice.columns !== null || widthPx < NARROW_BELOW_PX) return columns;
  for (const key of LEAVING) {
    if (sum(columns, ({ key: of, width }) => choice.widths[of] ?? width.middle) <= widthPx) break;
    if (!pinned.includes(key)) columns = columns.filter((column) => column.key !== key);
  }
  return columns;
}

function pinnedOf({ pinned }: ColumnChoice): readonly string[] {
  return [FIRST_COLUMN, ...pinned.filter((key) => key !== FIRST_COLUMN)];
}

function shapeOf(columns: readonly Column[], sizes: ColumnWidths, widthPx: number): ListShape {
  if (widthPx < TALL_BELOW_PX) return "narrow-tall";
  if (widthPx < NARROW_BELOW_PX) return "narrow";
  const totalPx = sum(columns, ({ width }) => width.wide);
  const othersPx = sum(
    columns.filter(({ key }) => key !== FIRST_COLUMN),
    ({ key, width }) =>
      sizes[key] ?? (width.isElastic ? (width.wide / totalPx) * widthPx : width.wide),
  );
  const firstPx = sizes[FIRST_COLUMN] ?? (columns[0]?.width.wide ?? 0) * WIDE_FROM;
  return widthPx >= totalPx * WIDE_FROM && othersPx + firstPx <= widthPx ? "wide" : "middle";
}

/**
 * What the first column gets is what the others leave, half of which is for the IDs, unless the reader chose
 * their width.
 */
function widthsOf(
  columns: readonly Column[],
  sizes: ColumnWidths,
  {
    shape,
    isScrolled,
    widthPx,
  }: { readonly shape: ListShape; readonly isScrolled: boolean; readonly widthPx: number },
): readonly string[] {
  const totalPx = sum(columns, ({ width }) => width.wide);
  // In steps, so that the layout stays the same while the window is resized a little.
  const idPx = 40 * Math.floor((widthPx - sum(columns, pxIn(sizes, "middle"))) / 80);
  const isExact = isScrolled || FIRST_COLUMN in sizes;
  return columns.map((column) => {
    const { key, width } = column;
    if (isExact) return `${pxIn(sizes, shape)(column)}px`;
    if (key === FIRST_COLUMN) return "";
    if (shape === "middle" && key === "id" && !sizes[key]) return `${width.middle + idPx}px`;
    if (key in sizes || shape !== "wide" || !width.isElastic) {
      return `${pxIn(sizes, shape)(column)}px`;
    }
    return `${((100 * width.wide) / totalPx).toFixed(2)}%`;
  });
}

/** What a column gets where it is not a part of the whole. */
const pxIn =
  (sizes: ColumnWidths, shape: ListShape) =>
  ({ key, width }: Column) =>
    sizes[key] ?? (shape === "wide" ? width.wide : width.middle);

function oneLineCell(head: Column): CellLayout {
  return { head, lines: [head], pin: -1 };
}

/** Name and ID to the left, badge and date to the right; others take the place of what is not chosen. */
function twoLineCells(columns: readonly Column[]): CellLayout[] {
  const [first, ...rest] = columns;
  const take = (key: string) => {
    const at = rest.findIndex((column) => column.key === key);
    return at === -1 ? [] : rest.splice(at, 1);
  };
  const right = [...take("lifecycle"), ...take("released")];
  const left = [...(first ? [first] : []), ...take("id")];
  left.push(...rest.splice(0, 2 - left.length));
  right.push(...rest.splice(0, 2 - right.length));
  const cells = [{ lines: left, head: left[0] }];
  if (right.length > 0) cells.push({ lines: right, head: right.find(isReleased) ?? right[0] });
  return cells.flatMap(({ lines, head }) => (head ? [{ head, lines, pin: -1 }] : []));
}

const isReleased = ({ key }: Column) => key === "released";

function sum(columns: readonly Column[], pxOf: (column: Column) => number): number {
  return columns.reduce((px, column) => px + pxOf(column), 0);
}

function keysOf(columns: readonly Column[]): string {
  return columns.map(({ key }) => key).join();
}

function memo<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const known = values.get(key) ?? make();
  // A column that is being resized makes many.
  if (values.size > 200) values.clear();
  values.set(key, known);
  return known;
}
