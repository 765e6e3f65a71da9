import { useId } from "react";
import { forDisplay } from "#shared/format/for-display.ts";
import { FORMAT_SENTENCES } from "#shared/model-info/list-format.ts";
import type { OptionalField, PageTraits } from "#shared/model-info/read-page.ts";
import { CodeText } from "../../model-ui/code-text.tsx";

/** What a server does not report, in the plural. */
const NAMES: Readonly<Record<OptionalField, string>> = {
  created_at: "release dates",
  lifecycle: "lifecycles",
  max_input_tokens: "context windows",
  max_tokens: "output limits",
};
/** More odd entries than this are counted. */
const SHOWN_MAX = 20;
const JSON_MAX = 400;

interface ListNotesProps {
  /** How each page is listed; undefined for one as the Claude API sends it. */
  readonly traitsOfPages: readonly (PageTraits | undefined)[];
}

/** How this server lists its models, what it does not report, and which entries are odd. */
export function ListNotes({ traitsOfPages }: ListNotesProps) {
  const listed = sentenceOf(traitsOfPages);
  const odd = traitsOfPages.flatMap((traits, page) =>
    (traits?.oddities ?? []).map((oddity) => ({ ...oddity, page })),
  );
  if (listed === "" && odd.length === 0) return null;
  const lost = odd.filter(({ id }) => id === null).length;
  return (
    <aside
      aria-label="About this list"
      className="border-t border-line bg-surface px-view py-2 text-[12.5px] text-ink-2"
    >
      {listed !== "" && <p>{listed}</p>}
      {odd.length > 0 && (
        <OddEntries
          title={
            lost === 0
              ? `${entries(odd.length)} in the list ${odd.length === 1 ? "has" : "have"} fields that cannot be read`
              : `${entries(lost)} in the list ${lost === 1 ? "is not a model" : "are not models"}`
          }
          lines={odd.slice(0, SHOWN_MAX).map(({ page, entry, id, problems, sent }) => ({
            key: `${page} ${entry}`,
            place: traitsOfPages.length > 1 ? `Page ${page + 1}, entry ${entry}` : `Entry ${entry}`,
            id,
            problems: problems.join("; "),
            json: (JSON.stringify(sent) ?? "").slice(0, JSON_MAX),
          }))}
          rest={odd.length - SHOWN_MAX}
        />
      )}
    </aside>
  );
}

interface OddEntriesProps {
  readonly title: string;
  readonly lines: readonly {
    readonly key: string;
    readonly place: string;
    readonly id: string | null;
    readonly problems: string;
    readonly json: string;
  }[];
  /** How many more there are. */
  readonly rest: number;
}

/** What is wrong with the entries, by entry and field, and each as it came. */
function OddEntries({ title, lines, rest }: OddEntriesProps) {
  const titleId = useId();
  return (
    <details>
      <summary id={titleId} className="cursor-pointer text-warn">
        {title}
      </summary>
      <ul aria-labelledby={titleId} className="mt-1 max-h-40 overflow-y-auto">
        {lines.map(({ key, place, id, problems, json }) => (
          <li key={key} className="py-0.5 wrap-anywhere">
            {place}
            {id !== null && (
              <>
                {" "}
                (<bdi>{forDisplay(id)}</bdi>)
              </>
            )}
            : {problems}. <CodeText className="text-[11.5px] text-ink-3">{json}</CodeText>
          </li>
        ))}
        {rest > 0 && <li>and {rest} more</li>}
      </ul>
    </details>
  );
}

/** In one sentence or two instead of a dash in each row; empty for a list as the Claude API sends it. */
function sentenceOf(traitsOfPages: ListNotesProps["traitsOfPages"]): string {
  const [first] = traitsOfPages;
  if (!first) return "";
  const format = FORMAT_SENTENCES[first.format];
  const missing = first.unreported.filter((field) =>
    traitsOfPages.every((traits) => traits?.unreported.includes(field)),
  );
  const names = missing.map((field) => NAMES[field]);
  const reported = names.length > 0 ? `no ${listOf(names)}` : "";
  if (first.format === "ids only" && format !== null) return `${format}.`;
  if (format === null) return reported && `This server reports ${reported}.`;
  return `${format}${reported && `, with ${reported}`}.`;
}

function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}

function entries(count: number): string {
  return count === 1 ? "1 entry" : `${count} entries`;
}
