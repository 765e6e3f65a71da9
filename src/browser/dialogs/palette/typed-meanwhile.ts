import { comingDialog } from "../coming.ts";

/** The value and selection of a field, in UTF-16 code units. */
export interface Typed {
  readonly value: string;
  readonly selection: readonly [start: number, end: number];
}

/** What was typed while the palette was loading. */
export function typedMeanwhile(): Typed {
  const field = comingDialog()?.querySelector("input");
  return {
    value: field?.value ?? "",
    selection: [field?.selectionStart ?? 0, field?.selectionEnd ?? 0],
  };
}
