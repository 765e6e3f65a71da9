import type { CSSProperties } from "react";
import { FactText } from "../../model-ui/fact-text.tsx";
import { LifecycleBadge } from "../../model-ui/lifecycle-badge.tsx";
import { NewField } from "../../model-ui/new-field.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { ComparedCell, ComparedRow } from "./compared-row.ts";
import type { ComparedSection } from "./comparison.ts";
import { isUnanswered, type ComparedColumn } from "./use-compared-columns.ts";

interface ComparedSectionViewProps {
  readonly section: ComparedSection;
  readonly columns: readonly ComparedColumn[];
}

/** A heading and its rows. A column without an answer has no cells here; its reason is shown above. */
export function ComparedSectionView({ section, columns }: ComparedSectionViewProps) {
  const answered = columns.flatMap((column, at) =>
    isUnanswered(column) ? [] : [{ ...column, at }],
  );
  return (
    <>
      <tr className="compare-heading">
        <th scope="row">{section.heading}</th>
        {answered.map(({ text }) => (
          <td key={text} />
        ))}
      </tr>
      {section.rows.map((row) => (
        <tr key={row.path.join("\n")} data-likeness={row.likeness}>
          <RowHead row={row} />
          {answered.map(({ text, at, model }) => (
            <td key={text}>
              {model?.lifecycle && row.path.join() === "fields,lifecycle" ? (
                <LifecycleBadge model={model} />
              ) : (
                row.cells && <CellView cell={row.cells[at] ?? null} />
              )}
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}

/** The label of a row; one that differs, or cannot be compared, says so to screen readers too. */
function RowHead({ row: { label, above, isNew, likeness } }: { row: ComparedRow }) {
  const mark = MARKS[likeness];
  return (
    <th scope="row" style={{ "--depth": Math.min(above.length, DEPTH_SHOWN) } as CSSProperties}>
      {above.length > 0 && <span className="sr-only">{above.join(" › ")} › </span>}
      <bdi>{label}</bdi>
      {mark && (
        <>
          <span
            aria-hidden="true"
            title={mark.explained}
            className={`ms-1.5 font-[600] ${mark.colour}`}
          >
            {mark.sign}
          </span>
          <span className="sr-only"> {mark.words}</span>
        </>
      )}
      {isNew && <NewField />}
    </th>
  );
}

/** How a row that is not the same in all models is marked. */
const MARKS = {
  same: null,
  differs: { sign: "≠", colour: "text-accent", words: "differs", explained: "Differs" },
  unknown: {
    sign: "?",
    colour: "text-ink-3",
    words: "cannot be compared",
    explained: "Cannot be compared, because not every model reports it",
  },
} as const;

/** Deeper levels are not indented further, or the narrow column would have no room for text. */
const DEPTH_SHOWN = 3;

/** A cell of a loaded column; null while the answer loads. */
function CellView({ cell }: { cell: ComparedCell | null }) {
  if (!cell) return <div className="skeleton my-1 h-3 w-20 max-w-full" />;
  const { form, text } = cell;
  if (form !== "yes" && form !== "no" && form !== "unreported") {
    return <FactText {...cell} form={form} />;
  }
  const { colour, icon } = SUPPORT_LOOKS[form];
  return (
    <span className={`inline-flex items-start gap-1.5 align-top ${colour}`}>
      <span aria-hidden="true" className="grid h-[1.45em] w-3.5 flex-none place-items-center">
        {icon ? <Icon name={icon} size={14} /> : "–"}
      </span>
      {text}
    </span>
  );
}

const SUPPORT_LOOKS = {
  yes: { colour: "text-ok", icon: "check" },
  no: { colour: "text-ink-2", icon: "close" },
  unreported: { colour: "text-ink-3", icon: null },
} as const;
