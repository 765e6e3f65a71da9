import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { resolvedTextQuery } from "../data/api/resolved-text-query.ts";
import { useAddressOf } from "../data/url/address.ts";
import { leftOutAround, leftOutOf, type LeftOut, namesIn } from "../data/url/left-out.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { Icon } from "../ui/icon.tsx";

/** How many parts are listed, and how much of each; an address may have thousands. */
const LISTED_MAX = 5;
const TEXT_MAX = 40;

/** Says what the page does not follow of the link that opened it, so that nothing is lost in silence. */
export function LeftOutNotice({ search }: { search: string }) {
  const [found] = useState(() => leftOutOf(search));
  const [isDismissed, setIsDismissed] = useState(false);
  const parts = [...found, ...useLeftOutAroundNames(search)];
  // The same mark at both ends of a value is said once.
  const leftOut = [...new Map(parts.map((part) => [`${part.name} ${part.text}`, part])).values()];
  if (leftOut.length === 0 || isDismissed) return null;
  const more = leftOut.length - LISTED_MAX;
  return (
    <div
      role="alert"
      className="flex items-start gap-2.5 border-b border-line bg-warn-soft px-view py-2 text-[13px]"
    >
      <span className="mt-1 text-warn">
        <Icon name="warning" size={14} />
      </span>
      <p className="min-w-0 flex-1 py-0.5 wrap-anywhere">
        Left out of this link:{" "}
        {leftOut.slice(0, LISTED_MAX).map(({ name, text, why }, at) => (
          <span key={`${name} ${text}`}>
            {at > 0 && "; "}“<bdi>{shorten(text)}</bdi>” in{" "}
            <span className="font-[550]">{name}</span>
            {why !== null && ` (${why})`}
          </span>
        ))}
        {more > 0 && `; and ${more} more`}.
      </p>
      <button
        type="button"
        aria-label="Dismiss"
        className="grid size-6 flex-none place-items-center rounded-md text-ink-2 hover:text-ink"
        onClick={() => setIsDismissed(true)}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}

/** What is around the names of models, once each is read: a list may hold any character in an ID. */
function useLeftOutAroundNames(search: string): readonly LeftOut[] {
  const [names] = useState(() => namesIn(search));
  const [{ betas, workspace }] = useAddressOf("betas", "workspace");
  const resolved = useQueries({
    queries: names.map(({ whole }) => ({
      ...resolvedTextQuery(whole, { betas, workspace }),
      // Only observes: whoever shows the name has it read.
      enabled: false,
    })),
  });
  return names.flatMap((given, at) => {
    const { name = null, parsed = null } = resolved[at]?.data ?? {};
    return name === null ? [] : leftOutAround(given, parsed?.written ?? name);
  });
}

function shorten(text: string): string {
  return forDisplay(text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX)}…` : text);
}
