import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { resolvedTextQuery } from "../data/api/resolved-text-query.ts";
import { useAddressOf } from "../data/url/address.ts";
import { leftOutOf, type LeftOut } from "../data/url/left-out.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { Icon } from "../ui/icon.tsx";

/** How many parts are listed, and how much of each; an address may have thousands. */
const LISTED_MAX = 5;
const TEXT_MAX = 40;

/** Says what the page does not follow of the link that opened it, so that nothing is lost in silence. */
export function LeftOutNotice({ search }: { search: string }) {
  const [found] = useState(() => leftOutOf(search));
  const [isDismissed, setIsDismissed] = useState(false);
  const leftOut = useTrulyLeftOut(found);
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

/** Without what a list holds as part of an ID; what is around a name is shown once the name is read. */
function useTrulyLeftOut(found: readonly LeftOut[]): readonly LeftOut[] {
  const [{ betas, workspace }] = useAddressOf("betas", "workspace");
  const resolved = useQueries({
    queries: found.map(({ whole = "" }) => ({
      ...resolvedTextQuery(whole, { betas, workspace }),
      // Only observes: whoever shows the name has it read.
      enabled: false,
    })),
  });
  return found.filter(({ whole, why }, at) => {
    if (whole === undefined || why !== null) return true;
    const data = resolved[at]?.data;
    return data !== undefined && data.name !== whole;
  });
}

function shorten(text: string): string {
  return forDisplay(text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX)}…` : text);
}
