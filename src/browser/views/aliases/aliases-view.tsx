import { useMemo, useRef, type RefObject } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { LIMIT_MAX } from "#shared/contract/request-grammar.ts";
import { connectionStore } from "../../data/api/connection.ts";
import type { LookupQueue } from "../../data/api/create-lookup-queue.ts";
import { RequestFailure } from "../../data/api/request-failure.tsx";
import { useKnownAliases } from "../../data/storage/names-query.ts";
import { useWalk } from "../../data/list/use-walk.ts";
import type { AliasResolution } from "../../data/storage/known-aliases.ts";
import { useAddress } from "../../data/url/address.ts";
import { ScrollRegion } from "../../ui/scroll/scroll-region.tsx";
import { useStore } from "../../ui/use-store.ts";
import { useTitle } from "../../ui/use-title.ts";
import { aliasRows, type AliasRow } from "./alias-rows.ts";
import { summaryOf } from "./alias-words.ts";
import { AliasesHead } from "./aliases-head.tsx";
import { useAliasCheck } from "./use-alias-check.ts";
import { PartTable, useIsWide } from "../../ui/part-table.tsx";
import { usePart } from "../../ui/show-more.tsx";
import { AliasTableRow, NARROW_CELL, WIDE_CELL } from "./alias-table-row.tsx";

const NO_ANSWERS: readonly AliasResolution[] = [];
const firstPage = () => false;

/** Every known alias: where it leads, whose name it is, how that is known, and what has moved. */
export function AliasesView() {
  useTitle("Aliases");
  const [{ betas, workspace, model: openName }] = useAddress();
  const requestOptions = { betas, workspace };
  const isSample = useStore(connectionStore)?.source?.kind === "sample";
  const answerer = isSample ? "the sample catalogue" : "the API";
  // Says who answers, whose aliases are stored, and the lifecycles of what they lead to.
  const query = { ...requestOptions, limit: LIMIT_MAX, lifecycle: LIFECYCLES };
  const { pages } = useWalk(query, firstPage);
  const known = useKnownAliases(workspace, true)?.resolutions ?? NO_ANSWERS;
  const joined = betas.join(",");
  const rows = useMemo(
    () => aliasRows(known.filter((resolution) => resolution.betas === joined)),
    [known, joined],
  );
  const { queue, progress, version, begin } = useAliasCheck(requestOptions);
  const models = useMemo(() => new Map(pages.flatMap(modelsById)), [pages]);
  const answered = useMemo(() => answeredAt(version, queue), [version, queue]);
  const scroller = useRef<HTMLDivElement>(null);
  const failure = progress?.state === "failed" && queue ? queue.failure() : null;

  return (
    <ScrollRegion
      ref={scroller}
      aria-label="Aliases"
      className="view-scroller relative min-h-0 overflow-auto bg-surface"
    >
      <AliasesHead
        rows={rows}
        summary={summaryOf(rows, progress, answerer)}
        progress={progress}
        queue={queue}
        requestOptions={requestOptions}
        onCheck={() => begin(rows.flatMap(({ tool, name }) => (tool === null ? [name] : [])))}
      />
      {failure !== null && queue && (
        <RequestFailure error={failure} onRetry={queue.resume} shape="strip" />
      )}
      <AliasesTable
        scroller={scroller}
        rows={rows}
        answerer={answerer}
        openName={openName}
        modelOf={({ name, id }) => answered(name) ?? models.get(id ?? "") ?? null}
      />
    </ScrollRegion>
  );
}

function modelsById({ models }: { readonly models: readonly ModelInfo[] }) {
  return models.map((model) => [model.id, model] as const);
}

/** The version says that outcomes have changed, which nothing else would. */
function answeredAt(_version: number, queue: LookupQueue | null) {
  return (name: string): ModelInfo | null => {
    const outcome = queue?.outcomeOf(name);
    return outcome?.kind === "answered" ? outcome.model : null;
  };
}

/** Rows are drawn by this many: there can be hundreds, and each has links of its own. */
const ROWS = 200;

/** Narrower than this, a name has two lines in place of four columns. */
const WIDE_PX = 820;

const WIDE_HEADS = [
  ["Name", `${WIDE_CELL} w-[24%]`],
  ["Leads to", WIDE_CELL],
  ["Whose name", `${WIDE_CELL} w-[150px]`],
  ["How known", `${WIDE_CELL} w-[28%]`],
] as const;
const NARROW_HEADS = [
  ["Name and what it leads to", NARROW_CELL],
  ["How known", `${NARROW_CELL} w-[min(204px,43vw)]`],
] as const;

interface AliasesTableProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly AliasRow[];
  readonly answerer: string;
  readonly openName: string | null;
  readonly modelOf: (row: AliasRow) => ModelInfo | null;
}

/** The names, two hundred at a time. */
function AliasesTable({ scroller, rows, answerer, openName, modelOf }: AliasesTableProps) {
  const isWide = useIsWide(scroller, WIDE_PX);
  const { part, rest } = usePart(rows, ROWS);
  const heads = isWide ? WIDE_HEADS : NARROW_HEADS;
  return (
    <PartTable label="Aliases" count={rows.length} heads={heads} rest={rest}>
      {part.map((row) => (
        <AliasTableRow
          key={row.key}
          row={row}
          answerer={answerer}
          model={modelOf(row)}
          isWide={isWide}
          isOpen={row.tool === null && row.name === openName}
        />
      ))}
    </PartTable>
  );
}
