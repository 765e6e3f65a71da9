import { formatAge, formatDay, formatClock } from "#shared/format/dates.ts";
import { FAULT_SENTENCES } from "../../data/list/fault-sentences.ts";
import type { Walk } from "../../data/list/use-walk.ts";
import { LocalText } from "../../model-ui/local-text.tsx";
import { useNow } from "../../ui/use-now.ts";
import { ListNotes } from "./list-notes.tsx";

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
      <ListNotes traitsOfPages={pages.map(({ traits }) => traits)} />
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
