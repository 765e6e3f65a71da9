import { Fragment } from "react";
import { forDisplay } from "#shared/format/for-display.ts";

/** The keys on the wire that lead to a field, `capabilities.effort.max`, which may break after a dot. */
export function FieldName({ path }: { path: readonly string[] }) {
  const keys = forDisplay(path.join(".")).split(".");
  return (
    <code className="min-w-0 font-mono text-[12px] text-ink-2 wrap-anywhere">
      <bdi>
        {keys.map((key, at) => (
          <Fragment key={keys.slice(0, at + 1).join(".")}>
            {at > 0 && (
              <>
                .<wbr />
              </>
            )}
            {key}
          </Fragment>
        ))}
      </bdi>
    </code>
  );
}
