import { useState, type SubmitEvent } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { useAddress } from "../../data/url/address.ts";
import { RequestFailure } from "../../data/api/request-failure.tsx";
import type { ResponseMeta } from "../../data/api/response-meta.ts";
import { FAULT_SENTENCES } from "../../data/list/fault-sentences.ts";
import { hiddenFields } from "../../data/list/hidden-fields.ts";
import { useListed } from "../../data/list/use-listed.ts";
import { DialogButtons, DialogFrame } from "../dialog-frame.tsx";
import { closeOverlay } from "../overlay.ts";
import { separatorFor } from "#shared/format/csv.ts";
import { DATE_LOCALE } from "#shared/format/dates.ts";
import { formatCount } from "#shared/format/count.ts";
import { announce } from "../../ui/announcer.tsx";
import { ExportProgress } from "./export-progress.tsx";
import { exportSentence, isComing, isPartial, tickedSentence } from "./export-sentence.ts";
import { fileName } from "./file-name.ts";
import { RadioList } from "./radio-list.tsx";
import { SeparatorChoice } from "./separator-choice.tsx";
import { useFileSaver } from "./use-file-saver.ts";
import { visibleFields, type FieldChoice } from "./visible-fields.ts";
import { MEDIA_TYPES, writeModels, type FileFormat } from "./write-models.ts";

const FORMAT_CHOICES = [
  {
    value: "csv",
    label: "CSV",
    hint: "For spreadsheets: null, missing and unknown dates are empty cells. Text that would run as a formula is prefixed with an apostrophe; one off such a text undoes it.",
  },
  {
    value: "json",
    label: "JSON",
    hint: "For programs: the objects verbatim, with 1970-01-01T00:00:00Z for an unknown date.",
  },
] as const;
const ALL_FIELDS = {
  value: "all",
  label: "All fields",
  hint: "Including capabilities and fields newer than this page.",
} as const;

interface ExportDialogProps {
  /** The models to export; left out for the whole list. */
  readonly models?: readonly ModelInfo[];
}

/** Saves the list as a file, after fetching the rest of it; or some of its models. */
export function ExportDialog({ models }: ExportDialogProps) {
  const [address] = useAddress();
  const { walk, index, listing, isSearching } = useListed(address, models ? "scrolled" : "whole");
  const [format, setFormat] = useState<FileFormat>("csv");
  const [fields, setFields] = useState<FieldChoice>("visible");
  const [separator, setSeparator] = useState(() => separatorFor(DATE_LOCALE));
  const { save, percent, problem, forgetProblem } = useFileSaver();
  const fault = walk.pages.at(-1)?.fault;

  const toExport = {
    state: walk.state,
    shown: listing.length,
    loaded: index.size,
    isWorking: isSearching || listing.isSorting,
  };
  const visible = visibleFields(address.columns, hiddenFields(walk.pages));
  const length = models?.length ?? listing.length;
  const isReady = models !== undefined || (!isComing(toExport) && length > 0);
  const day = dayOf(walk.pages[0]?.meta);
  const name = models
    ? `models-${day}-ticked.${format}`
    : fileName(address, { day, format, isPartial: isPartial(toExport) });

  const exportModels = async () => {
    const { rows } = listing;
    const modelAt = (at: number) => models?.[at] ?? index.model(rows ? (rows[at] as number) : at);
    const writing = writeModels(
      { length, modelAt },
      { format, fields: fields === "all" ? null : visible, separator },
    );
    if (!(await save({ name, mediaType: MEDIA_TYPES[format], writing }))) return;
    announce(`${formatCount(length)} ${length === 1 ? "model" : "models"} saved as ${name}`);
    closeOverlay();
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isReady && percent === null) void exportModels();
  };

  return (
    <DialogFrame title="Export" widthPx={460}>
      <form className="-mx-5 mt-4 overflow-y-auto px-5" onSubmit={onSubmit}>
        <div className="flex flex-col gap-4">
          <RadioList
            name="Format"
            choices={FORMAT_CHOICES}
            chosen={format}
            onChange={(next) => {
              setFormat(next);
              forgetProblem();
            }}
          />
          <RadioList
            name="Fields"
            choices={[
              { value: "visible", label: "Visible columns", hint: visible.join(", ") },
              ALL_FIELDS,
            ]}
            chosen={fields}
            onChange={(next) => {
              setFields(next);
              forgetProblem();
            }}
          />
          {format === "csv" && <SeparatorChoice chosen={separator} onChange={setSeparator} />}
          <div className="flex flex-col gap-1.5 text-[13px]">
            <p role="status">{models ? tickedSentence(length) : exportSentence(toExport)}</p>
            <ExportProgress isFetching={!models && isComing(toExport)} percent={percent} />
            {length > 0 && (
              <p className="text-ink-2">
                As <code className="font-mono text-[12px] wrap-anywhere">{name}</code>
              </p>
            )}
          </div>
          {fault && !models && <p className="text-[13px] text-warn">{FAULT_SENTENCES[fault]}</p>}
          {problem !== null && (
            <p role="alert" className="text-[13px] text-warn">
              {problem}
            </p>
          )}
        </div>
        {walk.error && !models && (
          <div className="-mx-5 mt-4">
            <RequestFailure error={walk.error} onRetry={walk.retry} shape="strip" />
          </div>
        )}
        <DialogButtons submit="Export" isReady={isReady && percent === null} />
      </form>
    </DialogFrame>
  );
}

/** The day in UTC on which the list was true, as `YYYY-MM-DD`; today before there is one. */
function dayOf(meta: ResponseMeta | undefined): string {
  if (meta?.source?.kind === "sample") return meta.source.takenOn;
  const since = meta?.staleSince ? Date.parse(meta.staleSince) : meta?.receivedAt;
  return new Date(since ?? Date.now()).toISOString().slice(0, 10);
}
