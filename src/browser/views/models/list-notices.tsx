import { useId } from "react";
import { formatAge, formatDay, formatClock } from "#shared/format/dates.ts";
import { FAULT_SENTENCES } from "../../data/list/fault-sentences.ts";
import type { WalkedPage } from "../../data/api/fetch-pages.ts";
import type { Walk } from "../../data/list/use-walk.ts";
import { LocalText } from "../../model-ui/local-text.tsx";
import { useNow } from "../../ui/use-now.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { FORMAT_SENTENCES } from "#shared/model-info/list-format.ts";
import type { OptionalField, PageTraits } from "#shared/model-info/read-page.ts";
import { CodeText } from "../../model-ui/code-text.tsx";

/** What is to be known about the list: how old it is, why it ends early, how this server lists its models. */
export function ListNotices({ walk: { pages, error, refresh } }: { readonly walk: Walk }) {
  const staleSince = pages.find(({ meta }) => meta.staleSince !== null)?.meta.staleSince;
  const fault = pages.at(-1)?.fault;
  return (
    <>
      {staleSince && !error && <StaleNotice time={Date.parse(staleSince)} onRefresh={refresh} />}
      {fault && (
        <p role="alert" className="border-t border-line bg-warn-soft px-view py-2.5 text-[13px]">
          {FAULT_SENTENCES[fault]}
        </p>
      )}
      <ListNotes pages={pages} />
    </>
  );
}

/** Says that the API does not respond, and when the list dates from. */
function StaleNotice({ time, onRefresh }: { time: number; onRefresh: () => void }) {
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-warn-soft px-view py-2 text-[13px]"
    >
      <p className="flex-1 basis-[260px]">
        The API is not responding. This is the list as of <LocalText>{formatClock(time)}</LocalText>
        , <LocalText>{formatDay(time)}</LocalText> ({formatAge(time, useNow())}).
      </p>
      <button type="button" className="control" onClick={onRefresh}>
        Try again
      </button>
    </div>
  );
}

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
  /** Their traits are how each is listed; undefined for one as the Claude API sends it. */
  readonly pages: readonly Pick<WalkedPage, "models" | "traits">[];
}

/** How this server lists its models, what it does not report, and which entries are odd. */
function ListNotes({ pages }: ListNotesProps) {
  // A page without models says nothing about what its server reports of them.
  const filled = pages.filter(({ models }) => models.length > 0);
  const listed = sentenceOf(filled.map(({ traits }) => traits));
  const odd = pages.flatMap(({ traits }, page) =>
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
          odd={odd}
          hasPages={pages.length > 1}
        />
      )}
    </aside>
  );
}

interface OddEntriesProps {
  readonly title: string;
  readonly odd: readonly (PageTraits["oddities"][number] & { readonly page: number })[];
  readonly hasPages: boolean;
}

/** What is wrong with the entries, by entry and field, and each as it came. */
function OddEntries({ title, odd, hasPages }: OddEntriesProps) {
  const titleId = useId();
  return (
    <details>
      <summary id={titleId} className="cursor-pointer text-warn">
        {title}
      </summary>
      <ul aria-labelledby={titleId} className="mt-1 max-h-40 overflow-y-auto">
        {odd.slice(0, SHOWN_MAX).map(({ page, entry, id, problems, sent }) => (
          <li key={`${page} ${entry}`} className="py-0.5 wrap-anywhere">
            {hasPages ? `Page ${page + 1}, entry ${entry}` : `Entry ${entry}`}
            {id !== null && (
              <>
                {" "}
                (<bdi>{forDisplay(id)}</bdi>)
              </>
            )}
            : {problems.join("; ")}.{" "}
            <CodeText className="text-[11.5px] text-ink-3">
              {(JSON.stringify(sent) ?? "").slice(0, JSON_MAX)}
            </CodeText>
          </li>
        ))}
        {odd.length > SHOWN_MAX && <li>and {odd.length - SHOWN_MAX} more</li>}
      </ul>
    </details>
  );
}

/** In one sentence or two instead of a dash in each row; empty for a list as the Claude API sends it. */
function sentenceOf(traitsOfPages: readonly (PageTraits | undefined)[]): string {
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
