import { useMemo } from "react";
import type { Address, SetAddress } from "../../../data/url/address.ts";
import type { ColumnChoice } from "../../../data/url/column-choice.ts";
import { storeColumns } from "../../../data/storage/stored-columns.ts";

/** The chosen columns of the address; the same value while they are the same. */
export function useColumnChoice({
  columns,
  pinned,
  widths,
}: Pick<Address, "columns" | "pinned" | "widths">): ColumnChoice {
  return useMemo(() => ({ columns, pinned, widths }), [columns, pinned, widths]);
}

/** Chooses columns: in the address, and on this device for the next visit. */
export function chooseColumns(choice: ColumnChoice, onAddress: SetAddress): void {
  storeColumns(choice);
  void onAddress({ ...choice });
}
