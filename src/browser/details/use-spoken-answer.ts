import { useEffect } from "react";
import type { NameReading } from "#shared/model-names/name-reading.ts";
import { spellingPhrase } from "#shared/model-names/names-to-ask.ts";
import { announce } from "../ui/announcer.tsx";
import type { Detail } from "./use-detail.ts";

/**
 * Has assistive technology read, once, which model a name led to, where that is not the name itself; the
 * same sentences stand in the details.
 */
export function useSpokenAnswer(
  reading: NameReading | null,
  name: string | null,
  { answer }: Detail,
): void {
  const id = name !== null && answer?.requestedName === name ? answer.body.id : null;
  const phrase = reading && spellingPhrase(reading, name);
  const sentences = [
    ...(phrase === null ? [] : [`${phrase} ${name}`]),
    ...(id === name ? [] : [`${name} is an alias of ${id}`]),
  ];
  const spoken = id === null ? "" : sentences.join(". ");
  useEffect(() => {
    if (spoken !== "") announce(spoken);
  }, [spoken]);
}
