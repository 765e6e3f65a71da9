import type { RefObject } from "react";
import { useBox } from "../ui/use-box.ts";

/** Below this width of the list its six columns would have to be cut. */
const WIDE_LIST_PX = 960;

/** Whether a row is two lines because the list is narrow, on a phone or beside the panel. */
export function useIsNarrow(box: RefObject<HTMLElement | null>): boolean {
  return useBox(box, (element) => (element?.clientWidth ?? innerWidth) < WIDE_LIST_PX);
}
