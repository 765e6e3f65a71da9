import type { ModelInfo } from "#shared/contract/model-info.ts";
import { escapeInvisible, forDisplay } from "#shared/format/for-display.ts";
import { ModelLink } from "../../data/url/model-link.tsx";
import { LifecycleBadge } from "../../model-ui/lifecycle-badge.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { AliasId, Known, ShortlyKnown } from "./how-known.tsx";
import { hasMoved, isUnknown, type AliasRow } from "./alias-rows.ts";

/** The padding of a cell in four columns, and in two. */
export const WIDE_CELL = "px-3.5 first:ps-5 last:pe-5";
export const NARROW_CELL =
  "first:ps-3.5 first:pe-1 last:ps-1 last:pe-3.5 md:first:ps-5 md:last:pe-5";

const FRAME = "border-b border-line-soft py-1.5 align-top group-data-open:bg-accent-soft";

interface AliasTableRowProps {
  readonly row: AliasRow;
  readonly answerer: string;
  /** The model that it leads to; null where it is not known. */
  readonly model: ModelInfo | null;
  /** Whether each fact has a column of its own. */
  readonly isWide: boolean;
  readonly isOpen: boolean;
}

/** A name: where it leads, whose it is and how that is known. */
export function AliasTableRow({ row, answerer, model, isWide, isOpen }: AliasTableRowProps) {
  const cell = `${FRAME} ${isWide ? WIDE_CELL : NARROW_CELL}`;
  const target = <Target row={row} isWide={isWide} />;
  const badge = row.tool === null && model !== null && <LifecycleBadge model={model} />;
  return (
    <tr className="group" data-open={isOpen ? "" : undefined}>
      <td className={cell}>
        <Name row={row} isOpen={isOpen} />
        {!isWide && target}
      </td>
      {isWide && (
        <>
          <td className={cell}>
            <div className="flex flex-wrap items-center gap-x-3">
              {target}
              {badge}
            </div>
          </td>
          <td className={`${cell} text-[13px] text-ink-2`}>
            <span className="inline-block py-0.5">{row.owner}</span>
          </td>
        </>
      )}
      <td className={`${cell} text-[12.5px] text-ink-2`}>
        {isWide ? <Known row={row} answerer={answerer} /> : <ShortlyKnown row={row} />}
        {!isWide && (
          <div className="[&_.badge]:rounded-[10px] [&_.badge]:whitespace-normal">{badge}</div>
        )}
      </td>
    </tr>
  );
}

function Name({ row: { name, tool }, isOpen }: Pick<AliasTableRowProps, "row" | "isOpen">) {
  const shown = <bdi>{forDisplay(name)}</bdi>;
  if (tool)
    return (
      <span className="inline-block py-0.5 font-mono text-[12.5px] wrap-anywhere max-md:text-[12px]">
        {shown}
      </span>
    );
  return (
    <span className="flex min-w-0 items-center gap-1">
      <ModelLink
        model={name}
        isOpen={isOpen}
        className="min-h-6 rounded-sm py-0.5 font-mono text-[12.5px] max-md:text-[12px] text-accent hover:underline wrap-anywhere"
      >
        {shown}
      </ModelLink>
      <CopyButton text={escapeInvisible(name)} name={`Copy ${forDisplay(name)}`} />
    </span>
  );
}

/** What a name leads to, with what it led to before a move. */
function Target({ row, isWide }: Pick<AliasTableRowProps, "row" | "isWide">) {
  const { id, tool, answer } = row;
  // The arrow stays beside an ID that needs two lines.
  const isAlone = !isWide && !hasMoved(row) && id !== null;
  return (
    <div className={`min-w-0 text-[13px] wrap-anywhere ${isAlone ? "flex gap-1.5" : ""}`}>
      {hasMoved(row) && (
        <>
          <strong className="me-2 rounded-md bg-warn-soft px-1.5 py-0.5 text-[12px] font-[550] text-warn">
            Moved
          </strong>
          <span className="text-ink-2">
            {answer?.movedFrom == null ? "no model" : <AliasId>{answer.movedFrom}</AliasId>}
          </span>
        </>
      )}
      {(hasMoved(row) || (!isWide && id !== null)) && <span className="text-ink-3"> → </span>}
      {id !== null && <IdLink id={id} />}
      {isUnknown(row) && <span className="inline-block py-0.5 font-[550]">No such model</span>}
      {tool && (isWide || id === null) && (
        <span className="inline-block py-0.5 text-pretty text-ink-2">
          {id !== null && "· "}
          {tool.meaning}
        </span>
      )}
    </div>
  );
}

function IdLink({ id }: { id: string }) {
  return (
    <ModelLink model={id} className="inline-block min-h-6 rounded-sm py-0.5 hover:underline">
      <AliasId>{id}</AliasId>
    </ModelLink>
  );
}
