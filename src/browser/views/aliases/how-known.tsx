import type { ReactNode } from "react";
import { formatDay, formatMoment } from "#shared/format/dates.ts";
import { formatShortMoment, type FormatTime } from "#shared/format/reader-dates.ts";
import { PLATFORM_NAMES } from "#shared/model-names/platforms.ts";
import { LocalText } from "../../model-ui/local-text.tsx";
import type { AliasRow } from "./alias-rows.ts";
import { knownText } from "./alias-words.ts";
import { CodeText } from "../../model-ui/code-text.tsx";

/** How it is known; with the time of the answer, and what was published where that is another model. */
export function Known({ row, answerer }: { row: AliasRow; answerer: string }) {
  const { answer, publishedId, id } = row;
  return (
    <>
      <Fact>
        {knownText(row, answerer)}
        {answer && (
          <>
            , <AnsweredAt time={answer.provenAt} format={formatShortMoment} />
          </>
        )}
      </Fact>
      {answer && publishedId !== null && publishedId !== id && (
        <Fact>
          Published for <AliasId>{publishedId}</AliasId>
        </Fact>
      )}
    </>
  );
}

/** The same in one line of a phone, and whose name it is where that is not the API's own. */
export function ShortlyKnown({ row: { answer, tool, owner } }: { row: AliasRow }) {
  if (tool) return <Fact>{owner}</Fact>;
  if (answer === null) return <Fact>Published</Fact>;
  return (
    <>
      <Fact>
        Answered <AnsweredAt time={answer.provenAt} format={formatDay} />
      </Fact>
      {owner !== PLATFORM_NAMES.api && <Fact>{owner}</Fact>}
    </>
  );
}

function AnsweredAt({ time, format }: { time: number; format: FormatTime }) {
  return (
    <time
      dateTime={new Date(time).toISOString()}
      title={formatMoment(time)}
      className="whitespace-nowrap"
    >
      <LocalText>{format(time)}</LocalText>
    </time>
  );
}

function Fact({ children }: { children: ReactNode }) {
  return <span className="block py-0.5 text-pretty wrap-anywhere">{children}</span>;
}

/** A model ID in the table. */
export function AliasId({ children }: { children: string }) {
  return <CodeText className="text-[12.5px] max-md:text-[12px]">{children}</CodeText>;
}
