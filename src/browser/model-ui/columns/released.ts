import { remarksOn } from "#shared/model-info/remarks.ts";
import { DATE_LOCALE, formatAge, formatDay, formatMoment, timeOf } from "#shared/format/dates.ts";
import type { Column } from "./column.ts";
import { element, localText, LONGER_DAY_PX, setAttribute, setText } from "./dom.ts";

/** The day of the release and, where there is room, its age; why there is none, where there is none. */
export const releasedColumn: Column<"released"> = {
  key: "released",
  header: "Released",
  field: "created_at",
  firstDirection: "descending",
  sortValue: (model) => timeOf(model.created_at),
  width: { wide: 288 + LONGER_DAY_PX, middle: 106 + LONGER_DAY_PX, isElastic: true },
  template: () => [
    element(
      "time",
      { class: "exact", "data-of": "released" },
      localText(),
      element("span", { class: "age" }, ""),
    ),
  ],
  bind(find) {
    const [released, day, age] = [
      find("[data-of=released]"),
      find("[data-of=released] bdi"),
      find(".age"),
    ];
    return (model, { now }) => {
      const { created_at } = model;
      const time = timeOf(created_at);
      const isKnown = !Number.isNaN(time);
      released.classList.toggle("row-unknown", !isKnown);
      const words = isKnown ? formatDay(time) : remarksOn.get(model)?.noRelease?.text;
      setText(day, words ?? "Unknown");
      setAttribute(day, "lang", isKnown ? DATE_LOCALE : null);
      setText(age, isKnown ? ` · ${formatAge(time, now)}` : "");
      setAttribute(released, "datetime", isKnown ? created_at : null);
    };
  },
  tooltip: {
    selector: "[data-of=released]",
    attribute: "data-exact",
    text: (model) => {
      const time = timeOf(model.created_at);
      if (!Number.isNaN(time)) return formatMoment(time);
      return (
        remarksOn.get(model)?.noRelease?.reason ?? "The API sends 1 Jan 1970 for an unknown date."
      );
    },
  },
};
