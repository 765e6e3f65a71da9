import type { ModelInfo } from "#shared/contract/model-info.ts";

/** A part of a text as [start, end) in UTF-16 units. */
type Span = readonly [start: number, end: number];

/** What all rows on the screen have in common. */
export interface RowContext {
  /** The present, in milliseconds of the Unix epoch. */
  readonly now: number;
  /** Where a text holds what was searched for; null when nothing is. The same value means the same. */
  readonly marksOf: ((text: string) => readonly Span[]) | null;
  /** What stands before the ID in the address of a model. */
  readonly linkStart: string;
}

/** Finds an element of a row; every selector used by a column matches one. */
export type FindPart = (selector: string) => HTMLElement;

/** Shows a model in a cell; made once for each row, and called for each model that the row shows. */
export type FillCell = (model: ModelInfo, context: RowContext) => void;

/** How wide a column is in each shape of the list, in CSS; left out, it takes what is left. */
export interface ColumnWidth {
  readonly wide: string;
  readonly middle: string;
  /** Only of columns that head a cell of a two-line row. */
  readonly narrow?: string;
}

/**
 * A column of the list: all that is particular about it. The table, its first paint, the sort, the
 * address and the export loop over the list of columns.
 */
export interface Column<Key extends string = string> {
  /** Its name in the address. */
  readonly key: Key;
  /** Its name on the screen. */
  readonly header: string;
  /** The field that is exported, by its name on the wire. */
  readonly field: keyof ModelInfo & string;
  readonly firstDirection: "ascending" | "descending";
  /** What rows are sorted by: a number for every model or a text for every model, NaN where unknown. */
  readonly sortValue: (model: ModelInfo) => number | string;
  /** Which side the content is aligned to; left out, the start. */
  readonly align?: "end";
  readonly width?: ColumnWidth;
  /** The content of an empty cell, which rows copy. */
  readonly template: () => readonly Element[];
  /** Finds the elements of a row's cell, once. */
  readonly bind: (find: FindPart) => FillCell;
  /** What a row says beyond its short words when it is pointed at or has the focus. */
  readonly tooltip?: {
    /** Where it is shown, and by which attribute: the browser's own, or one that also opens on focus. */
    readonly selector: string;
    readonly attribute: "title" | "data-exact";
    /** Empty for nothing to add. */
    readonly text: (model: ModelInfo) => string;
  };
}
