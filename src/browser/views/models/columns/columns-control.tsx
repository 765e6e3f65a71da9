import { lazy, memo } from "react";
import type { ModelIndex } from "../../../data/list/index/model-index.ts";
import { Flyout } from "../../../ui/flyout.tsx";
import { Icon } from "../../../ui/icon.tsx";

const ColumnsMenu = lazy(async () => ({
  default: (await import("./columns-menu.tsx")).ColumnsMenu,
}));

/** The columns of the list and what its rows are grouped by, to be chosen. */
export const ColumnsControl = memo(function ColumnsControl({ index }: { index: ModelIndex }) {
  return (
    <Flyout
      className="control"
      name="Columns"
      label={
        <>
          <Icon name="columns" size={14} />
          <span className="md:max-[1240px]:hidden">Columns</span>
        </>
      }
    >
      <ColumnsMenu index={index} />
    </Flyout>
  );
});
