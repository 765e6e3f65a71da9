import { Fragment } from "react";
import { forDisplay } from "#shared/format/for-display.ts";

/**
 * An ID in a narrow place. It breaks before a hyphen and not after it, so that the hyphen is seen to be
 * part of the ID.
 */
export function BreakableId({ id }: { readonly id: string }) {
  const parts = forDisplay(id).split(/(?=-)/);
  return (
    <bdi>
      {parts.map((part, at) => (
        <Fragment key={parts.slice(0, at + 1).join("")}>
          {at > 0 && <wbr />}
          <span className="whitespace-nowrap">{part}</span>
        </Fragment>
      ))}
    </bdi>
  );
}
