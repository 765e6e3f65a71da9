import type { ResolvedText, Spelling } from "../data/api/resolved-text-query.ts";
import type { RequestOptions } from "../data/api/request-options.ts";
import { DetailsSkeleton } from "./details-skeleton.tsx";
import { ModelDetails } from "./model-details.tsx";
import type { Detail } from "./use-detail.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { useEffect, useRef } from "react";
import { announce } from "../ui/announcer.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";

interface ResolvedDetailsProps {
  /** As it stands in the address: a name in anyone's spelling, or no name at all. */
  readonly text: string;
  /** What it means; undefined while it is read, null where the reader could not be loaded. */
  readonly resolved: ResolvedText | null | undefined;
  /** What the API is asked for; null where there is nothing to ask, or not yet. */
  readonly name: string | null;
  readonly requestOptions: RequestOptions;
  readonly detail: Detail;
}

/** The details of the model that a text leads to, or what is like it where it leads to none. */
export function ResolvedDetails(props: ResolvedDetailsProps) {
  const { text, resolved, name, requestOptions, detail } = props;
  const parsed = resolved?.parsed ?? null;
  const spelling = resolved?.spelling;
  useSpokenAnswer(spelling?.phrase ?? null, name, detail);
  if (resolved === undefined) return <DetailsSkeleton />;
  const similar = (
    <SimilarModels requestedName={name ?? text} parsed={parsed} requestOptions={requestOptions} />
  );
  const note = spelling && <SpellingNote spelling={spelling} name={name} />;
  if (name === null) {
    return (
      <div className="mt-4 text-[13px]">
        <p role="alert" className="text-[15px] font-[550]">
          {parsed === null ? "No model has this name" : "Not the name of a single model"}
        </p>
        {note}
        {similar}
      </div>
    );
  }
  return (
    <>
      {note}
      <ModelDetails
        key={name}
        requestedName={name}
        requestOptions={requestOptions}
        detail={detail}
        similar={similar}
      />
    </>
  );
}

interface SpellingNoteProps {
  readonly spelling: Spelling;
  readonly name: string | null;
}

/** Whose spelling was looked up, of which name, and what of it was not checked; nothing for the API's own. */
function SpellingNote({ spelling: { phrase, notes }, name }: SpellingNoteProps) {
  if (phrase === null && notes.length === 0) return null;
  return (
    <div className="mt-2 text-[13px] text-ink-2 wrap-anywhere">
      {phrase !== null && name !== null && (
        <p>
          {phrase} <code className="font-mono text-[12.5px]">{forDisplay(name)}</code>
        </p>
      )}
      {notes.map((note) => (
        <p key={note}>{forDisplay(note)}</p>
      ))}
    </div>
  );
}

/**
 * Has assistive technology read, once, which model the details are of: what the requested name was read as
 * and is an alias of, in the sentences of the details, or else the name of the model, unless its heading has
 * just got the focus and is read for that.
 *
 * @param phrase whose spelling the requested name is, before the name that it stands for; null for nothing
 */
function useSpokenAnswer(phrase: string | null, name: string | null, { answer }: Detail): void {
  const model = name !== null && answer?.requestedName === name ? answer.body : null;
  const shownName = model === null ? "" : forDisplay(model.display_name || model.id);
  const sentences = model && [
    phrase !== null && `${phrase} ${name}`,
    model.id !== name && `${name} is an alias of ${model.id}`,
  ];
  const spoken = sentences?.filter(Boolean).join(". ") ?? "";
  const spokenName = useRef<string | null>(null);
  useEffect(() => {
    if (shownName === "" || spokenName.current === `${name} ${spoken}`) return;
    spokenName.current = `${name} ${spoken}`;
    const heading = document.querySelector<HTMLElement>(".panel-title");
    const isRead = heading?.dataset["read"] === shownName;
    delete heading?.dataset["read"];
    if (spoken !== "") announce(spoken);
    else if (!isRead) announce(shownName);
  }, [name, shownName, spoken]);
}

/** What a text that is no model's name may mean, which is loaded when there is such a text. */
const SimilarModels = lazyPart(
  "Similar models",
  async () => (await import("./similar-models.tsx")).SimilarModels,
);
