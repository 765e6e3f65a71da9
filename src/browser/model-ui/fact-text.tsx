import { ExactTime } from "./exact-time.tsx";
import { LocalText } from "./local-text.tsx";
import type { ModelFact } from "./describe-fields.ts";

/** The text of a fact in its form: plain or a day, with its note, or verbatim. */
export function FactText({
  form,
  text,
  note,
  moment,
}: Pick<ModelFact, "form" | "text" | "note" | "moment">) {
  if (form === "absent") return <span className="text-ink-3">{text}</span>;
  if (form === "code") {
    return (
      <code className="font-mono text-[12px] wrap-anywhere">
        <bdi>{text}</bdi>
      </code>
    );
  }
  if (moment === null) {
    return (
      <>
        <bdi className="wrap-anywhere">{text}</bdi>
        {note !== null && <span className="block text-[12.5px] text-ink-3">{note}</span>}
      </>
    );
  }
  return (
    <>
      <ExactTime dateTime={moment.slice(0, 10)} exact={moment}>
        <LocalText>{text}</LocalText>
      </ExactTime>{" "}
      {note !== null && <span className="inline-block text-ink-3">· {note}</span>}
    </>
  );
}
