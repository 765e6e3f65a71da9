import { columnOf } from "../../model-ui/columns/columns.ts";
import { DEFAULT_COLUMNS, FIRST_COLUMN } from "../../model-ui/columns/default-columns.ts";
import { parseList, trimValue } from "./parse-list-query.ts";

/** Which columns the list has and how; in the address `columns`, `pinned` and `widths`. */
export interface ColumnChoice {
  /** The columns that are shown, in their order; null for the default ones, which give way where it is narrow. */
  readonly columns: readonly string[] | null;
  /** The columns that stay beside the first one when the list is scrolled sideways. */
  readonly pinned: readonly string[];
  /** Widths in CSS pixels of columns that were resized, by their names. */
  readonly widths: ColumnWidths;
}
/** Widths in CSS pixels, by the keys of columns. */
export type ColumnWidths = Readonly<Record<string, number>>;

/** Far more than fit, but as many as a link can ask for. */
export const COLUMNS_MAX = 30;
/** More would leave nothing to scroll. */
export const PINNED_MAX = 3;
/** The widest that a column can be made, in CSS pixels. */
export const WIDTH_MAX_PX = 1000;

/** Whether a column has such a name. */
export function isColumnKey(key: string): boolean {
  return columnOf(key) !== undefined;
}

/** The columns in the address, the first one always with them; null when none is valid or they are the default. */
export function parseColumns(value: string): readonly string[] | null {
  const keys = parseList(value).filter(isColumnKey).slice(0, COLUMNS_MAX);
  if (keys.length === 0) return null;
  const columns = [FIRST_COLUMN, ...keys.filter((key) => key !== FIRST_COLUMN)];
  return columns.join() === DEFAULT_COLUMNS.join() ? null : columns;
}

/** The pinned columns in the address, without the first one, which always is. */
export function parsePinned(value: string): readonly string[] {
  return parseList(value)
    .filter((key) => key !== FIRST_COLUMN && isColumnKey(key))
    .slice(0, PINNED_MAX);
}

/** One width in the address, as `id:300`; null when it is invalid. */
export function parseWidth(value: string): readonly [key: string, widthPx: number] | null {
  const [key = "", text = "", ...rest] = trimValue(value).split(":");
  const widthPx = /^\d{2,4}$/.test(text) ? Number(text) : Number.NaN;
  if (rest.length > 0 || !isColumnKey(key) || !(widthPx <= WIDTH_MAX_PX)) return null;
  return [key, widthPx];
}

/** The widths in the address. */
export function parseWidths(value: string): ColumnWidths {
  const widths = parseList(value).flatMap((part) => {
    const width = parseWidth(part);
    return width ? [width] : [];
  });
  return Object.fromEntries(widths.slice(0, COLUMNS_MAX));
}

/** Widths as they are in the address. */
export function serializeWidths(widths: ColumnWidths): string {
  return Object.entries(widths)
    .map(([key, widthPx]) => `${key}:${widthPx}`)
    .join();
}

/** Reads the columns to show from the query of an address. */
export function parseColumnChoice(query: URLSearchParams): ColumnChoice {
  return {
    columns: parseColumns(query.get("columns") ?? ""),
    pinned: parsePinned(query.get("pinned") ?? ""),
    widths: parseWidths(query.get("widths") ?? ""),
  };
}
