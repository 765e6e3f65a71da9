import {
  DATE_LOCALE,
  formatDay,
  formatMoment,
  formatReadersDay,
  timeOf,
} from "#shared/format/dates.ts";
import type { Column } from "./column.ts";
import { element, LONGER_DAY_PX, setAttribute, setText, showDash } from "./dom.ts";

function dateColumn<Key extends string>(
  column: Pick<Column<Key>, "key" | "header" | "firstDirection"> & {
    readonly format: (time: number) => string;
    readonly field: "deprecated_at" | "retires_at";
  },
): Column<Key> {
  const { format, ...rest } = column;
  const { key, field } = rest;
  const selector = `[data-of=${key}]`;
  return {
    ...rest,
    sortValue: (model) => timeOf(model[field]),
    width: { wide: 130 + LONGER_DAY_PX, middle: 114 + LONGER_DAY_PX },
    template: () => [
      element("time", { class: "exact", "data-of": key }, element("bdi", { lang: DATE_LOCALE })),
    ],
    bind(find) {
      const [cell, day] = [find(selector), find(`${selector} bdi`)];
      return (model) => {
        const time = timeOf(model[field]);
        const text = Number.isNaN(time) ? "" : format(time);
        cell.classList.toggle("row-none", text === "");
        setAttribute(cell, "datetime", text === "" ? null : (model[field] ?? null));
        if (text === "") showDash(day, model[field] === null ? "None" : "Not reported");
        else setText(day, text);
      };
    },
    tooltip: {
      selector,
      attribute: "data-exact",
      text: (model) => {
        const time = timeOf(model[field]);
        if (!Number.isNaN(time)) return formatMoment(time);
        return model[field] === null ? "No date announced" : "Not reported";
      },
    },
  };
}

/** The day the deprecation began. */
export const deprecatedColumn = dateColumn({
  key: "deprecated",
  header: "Deprecated",
  field: "deprecated_at",
  format: formatDay,
  firstDirection: "descending",
});

/** The day the model retires or retired, by the reader's clock: the soonest first. */
export const retiresColumn = dateColumn({
  key: "retires",
  header: "Retires",
  field: "retires_at",
  format: formatReadersDay,
  firstDirection: "ascending",
});
