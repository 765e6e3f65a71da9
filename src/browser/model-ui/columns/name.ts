import { encodeId } from "#shared/format/encode-id.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { remarksOn } from "#shared/model-info/remarks.ts";
import { naturalKey } from "#shared/format/natural-key.ts";
import type { Column } from "./column.ts";
import { element, setText, showText } from "./dom.ts";

/** The display name, which links to the details, beside the checkbox that compares. */
export const nameColumn: Column<"name"> = {
  key: "name",
  header: "Model",
  field: "display_name",
  firstDirection: "ascending",
  sortValue: (model) => naturalKey(model.display_name),
  width: { wide: 350, middle: 232, least: 180 },
  template: () => [
    element("input", { type: "checkbox", class: "row-tick" }),
    element("a", { class: "row-name" }, element("bdi", {}, ""), element("small", {}, "")),
  ],
  isMarked: true,
  bind(find) {
    const [checkbox, link, name, occurrence] = [
      find("input"),
      find("a"),
      find("a bdi"),
      find("small"),
    ];
    return (model, { mark, linkStart }) => {
      showText(name, model.display_name || model.id, mark);
      link.setAttribute("href", linkStart + encodeId(model.id));
      const which = remarksOn.get(model)?.occurrence;
      setText(occurrence, which ? ` ${which}` : "");
      checkbox.ariaLabel = `Compare ${link.textContent}`;
    };
  },
  tooltip: {
    selector: "a bdi",
    attribute: "title",
    text: (model) => forDisplay(model.display_name || model.id),
  },
};
