import { useCallback, useState } from "react";
import type { ColumnChoice } from "../../../data/url/column-choice.ts";
import type { OnResize } from "./resize-handle.tsx";

/** The choice of columns with the width that one is being dragged to, until it is chosen. */
export function useResizing(
  chosen: ColumnChoice,
  onResized: OnResize,
): readonly [ColumnChoice, OnResize] {
  const [dragged, setDragged] = useState({ chosen, choice: chosen });
  const onResize = useCallback<OnResize>(
    (key, widthPx, isFinal) => {
      if (isFinal) onResized(key, widthPx, isFinal);
      else if (widthPx !== null) {
        setDragged({ chosen, choice: { ...chosen, widths: { ...chosen.widths, [key]: widthPx } } });
      }
    },
    [chosen, onResized],
  );
  return [dragged.chosen === chosen ? dragged.choice : chosen, onResize];
}
