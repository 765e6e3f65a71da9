import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { DATE_LOCALE, formatReadersDay, timeOf } from "#shared/format/dates.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { lifecycleStatement, retirementMoment } from "#shared/model-info/lifecycle-statement.ts";
import type { Column } from "./column.ts";
import { element, localText, LONGER_DAY_PX, setAttribute, setData, setText } from "./dom.ts";

/** Whether dates are in the language of the words around them, so that nothing has to keep them apart. */
const IS_ONE_LANGUAGE = DATE_LOCALE.startsWith("en");

/** The lifecycle, or what is next in it, as a badge. */
export const lifecycleColumn: Column<"lifecycle"> = {
  key: "lifecycle",
  header: "Lifecycle",
  field: "lifecycle",
  firstDirection: "ascending",
  sortValue: (model) => rankOf(model.lifecycle),
  width: { wide: 230 + LONGER_DAY_PX, middle: 182 + LONGER_DAY_PX, isElastic: true },
  template: () => [
    element(
      "span",
      { class: "badge" },
      element("i"),
      element("bdi", {}, "", ...(IS_ONE_LANGUAGE ? [] : [localText()])),
    ),
  ],
  bind(find) {
    const [badge, statement] = [find(".badge"), find(".badge bdi")];
    const day = statement.querySelector("bdi");
    return (model, { now }) => {
      const { tone, text } = lifecycleStatement(model, now);
      setAttribute(badge, "data-tone", tone);
      const words = forDisplay(text);
      const time = timeOf(model.retires_at);
      const retires = !day || Number.isNaN(time) ? "" : formatReadersDay(time);
      const isDated = retires !== "" && words.endsWith(retires);
      setData(statement.firstChild, isDated ? words.slice(0, -retires.length) : words);
      if (day) setText(day, isDated ? retires : "");
    };
  },
  tooltip: {
    selector: ".badge",
    attribute: "title",
    text: retirementMoment,
  },
};

function rankOf(lifecycle: string | null | undefined): number {
  const rank = LIFECYCLES.findIndex((known) => known === lifecycle);
  return rank === -1 ? Number.NaN : rank;
}
