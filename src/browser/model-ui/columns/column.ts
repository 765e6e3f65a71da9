import type { ModelInfo } from "#shared/contract/model-info.ts";

/**
 * Shows a text with what was searched for marked; returns false, and shows nothing, when it holds nothing of
 * that. The same value marks the same.
 */
export type MarkText = (parent: HTMLElement, text: string) => boolean;

/** What all rows on the screen have in common. */
export interface RowContext {
  /** The present, in milliseconds of the Unix epoch. */
  readonly now: number;
  /** Shows a text with what was searched for marked, if it holds any; null when nothing is searched for. */
  readonly mark: MarkText | null;
  /** What stands before the ID in the address of a model. */
  readonly linkStart: string;
  /** The known aliases of an ID; left out until they are read. */
  readonly aliasesOf?: ((id: string) => readonly string[]) | undefined;
}

/** Finds an element of a row; a selector of a column matches one of its own, in whichever cell. */
export type FindPart = (selector: string) => HTMLElement;

/** Shows a model in a cell; made once for each row, and called for each model that the row shows. */
export type FillCell = (model: ModelInfo, context: RowContext) => void;

/** How wide a column is, in CSS pixels. */
export interface ColumnWidth {
  /** Where there is room. */
  readonly wide: number;
  /** Where there is little. */
  readonly middle: number;
  /** What a reader can narrow it to; left out, `middle`. */
  readonly least?: number;
  /** Whether it takes its part of the room that there is beyond that. */
  readonly isElastic?: true;
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
  /** The field that it shows and exports, by its name on the wire; left out for what the API does not list. */
  readonly field?: keyof ModelInfo & string;
  readonly firstDirection: "ascending" | "descending";
  /**
   * What rows are sorted by: a number for every model or a text for every model, NaN where unknown.
   * Left out, the column cannot be sorted by.
   */
  readonly sortValue?: (model: ModelInfo) => number | string;
  /** Which side the content is aligned to; left out, the start. */
  readonly align?: "end";
  readonly width: ColumnWidth;
  /** The content of an empty cell, which rows copy. */
  readonly template: () => readonly Element[];
  /** Whether what was searched for is marked in it; else its cells depend on the model and the time alone. */
  readonly isMarked?: true;
  /** Finds the elements of a row's cell, once. */
  readonly bind: (find: FindPart) => FillCell;
  /** What a row says beyond its short words when it is pointed at or has the focus. */
  readonly tooltip?: {
    /** Where in a row it is shown, and by which attribute: the browser's own, or one that also opens on focus. */
    readonly selector: string;
    readonly attribute: "title" | "data-exact";
    /** Empty for nothing to add. */
    readonly text: (model: ModelInfo) => string;
  };
}
