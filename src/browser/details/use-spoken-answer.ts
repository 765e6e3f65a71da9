import { useEffect, useRef } from "react";
import { forDisplay } from "#shared/format/for-display.ts";
import { announce } from "../ui/announcer.tsx";
import type { Detail } from "./use-detail.ts";

/**
 * Has assistive technology read, once, which model the details are of: what the requested name was read as
 * and is an alias of, in the sentences of the details, or else the name of the model, unless its heading has
 * just got the focus and is read for that.
 *
 * @param phrase whose spelling the requested name is, before the name that it stands for; null for nothing
 */
export function useSpokenAnswer(
  phrase: string | null,
  name: string | null,
  { answer }: Detail,
): void {
  const model = name !== null && answer?.requestedName === name ? answer.body : null;
  const shownName = model === null ? "" : forDisplay(model.display_name || model.id);
  const sentences =
    model === null
      ? []
      : [
          ...(phrase === null ? [] : [`${phrase} ${name}`]),
          ...(model.id === name ? [] : [`${name} is an alias of ${model.id}`]),
        ];
  const spoken = sentences.join(". ");
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
