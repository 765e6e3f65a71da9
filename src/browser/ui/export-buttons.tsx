import { announce } from "./announcer.tsx";
import { Icon } from "./icon.tsx";
import { saveFile } from "./save-file.ts";

/** How the files of a format end, and their type. */
const FORMATS = {
  Markdown: { ending: "md", type: "text/markdown" },
  CSV: { ending: "csv", type: "text/csv" },
  JSON: { ending: "json", type: "application/json" },
} as const;

/** A format that a report can be saved in. */
export type ReportFormat = keyof typeof FORMATS;

/** Saves a report under a name that ends with its day; returns that name. */
export function saveReport(what: string, format: ReportFormat, text: string, now: number): string {
  const { ending, type } = FORMATS[format];
  const file = `${what}-${new Date(now).toISOString().slice(0, 10)}.${ending}`;
  saveFile(file, new Blob([text], { type: `${type};charset=utf-8` }));
  return file;
}

interface ExportButtonsProps<Format extends ReportFormat> {
  /** What the names of the files begin with. */
  readonly what: string;
  readonly formats: readonly Format[];
  /** Writes the report as of a time; null while there is nothing to save. */
  readonly write: ((format: Format, now: number) => string) | null;
}

/** A button for each format that saves a report in it, and says so. */
export function ExportButtons<Format extends ReportFormat>(props: ExportButtonsProps<Format>) {
  const { what, formats, write } = props;
  return formats.map((format) => (
    <button
      key={format}
      type="button"
      className="control aria-disabled:text-ink-3"
      aria-disabled={write === null}
      onClick={() => {
        const now = Date.now();
        if (write) announce(`Saved ${saveReport(what, format, write(format, now), now)}`);
      }}
    >
      <Icon name="down" size={14} />
      Export {format}
    </button>
  ));
}
