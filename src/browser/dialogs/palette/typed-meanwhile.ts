import { comingDialog } from "../coming.ts";

/** What a field holds and what of that is selected, in UTF-16 code units. */
export interface Typed {
  readonly value: string;
  readonly selection: readonly [start: number, end: number];
}

/** What has been typed while the palette was on its way, at the moment that it is drawn. */
export function typedMeanwhile(): Typed {
  const field = comingDialog()?.querySelector("input");
  return {
    value: field?.value ?? "",
    selection: [field?.selectionStart ?? 0, field?.selectionEnd ?? 0],
  };
}
