import { DEFAULT_COLUMNS, FIRST_COLUMN } from "../../../model-ui/columns/default-columns.ts";
import type { ColumnChoice } from "../../../data/url/column-choice.ts";

/** How TanStack Table has the columns. */
interface ColumnState {
  readonly columnOrder: readonly string[];
  readonly columnPinning: { readonly start?: readonly string[] | undefined };
  readonly columnSizing: Readonly<Record<string, number>>;
  readonly columnVisibility: Readonly<Record<string, boolean>>;
}

/** The columns that are shown, in their order. */
export function shownIn({ columns }: ColumnChoice): readonly string[] {
  return columns ?? DEFAULT_COLUMNS;
}

/**
 * All columns in an order in which each hidden one stands where it would be shown: behind the one that
 * it follows in `keys`.
 */
export function wholeOrder(shown: readonly string[], keys: readonly string[]): string[] {
  const order = [...shown];
  for (const [at, key] of keys.entries()) {
    if (order.includes(key)) continue;
    const before = keys.slice(0, at).findLast((other) => order.includes(other));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  return order;
}

/** The choice that a state is; what is hidden is neither pinned nor sized. */
export function choiceOf(state: ColumnState): ColumnChoice {
  const { columnOrder, columnPinning, columnSizing, columnVisibility } = state;
  const isShown = (key: string) => columnVisibility[key] !== false;
  const others = columnOrder.filter((key) => key !== FIRST_COLUMN && isShown(key));
  const columns = [FIRST_COLUMN, ...others];
  const widths = Object.entries(columnSizing).filter(([key]) => isShown(key));
  return {
    columns: columns.join() === DEFAULT_COLUMNS.join() ? null : columns,
    pinned: (columnPinning.start ?? []).filter((key) => key !== FIRST_COLUMN && isShown(key)),
    widths: Object.fromEntries(widths.map(([key, widthPx]) => [key, Math.round(widthPx)])),
  };
}

interface Move {
  readonly key: string;
  readonly by: 1 | -1;
  /** Pinned columns come before all others. */
  readonly isPinned: (key: string) => boolean;
}

/**
 * The order of all columns after one of the visible ones has changed places with the next visible one;
 * null where there is none, or only one that a pinned column cannot pass.
 */
export function moveColumn(
  order: readonly string[],
  visible: readonly string[],
  { key, by, isPinned }: Move,
): string[] | null {
  const other = visible[visible.indexOf(key) + by];
  // The first column stays where it is.
  if (other === undefined || other === visible[0] || isPinned(other) !== isPinned(key)) return null;
  return order.map((one) => (one === key ? other : one === other ? key : one));
}
