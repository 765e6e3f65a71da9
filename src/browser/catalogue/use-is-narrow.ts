import type { RefObject } from "react";
import { WIDE_LIST_PX } from "../reading/list-geometry.ts";
import { useBox } from "../ui/use-box.ts";

/** Whether a row is two lines because the list is narrow, on a phone or beside the panel. */
export function useIsNarrow(box: RefObject<HTMLElement | null>): boolean {
  return useBox(box, (element) => (element?.clientWidth ?? innerWidth) < WIDE_LIST_PX);
}
