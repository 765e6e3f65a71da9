import { escapeInvisible, forDisplay } from "#shared/format/for-display.ts";
import { CopyButton } from "../ui/copy-button.tsx";

/** The ID of a model, on one line, with a button that copies it. */
export function ModelId({ id, tabIndex = 0 }: { readonly id: string; readonly tabIndex?: 0 | -1 }) {
  return (
    <span className="flex min-h-6 items-center gap-1">
      <code className="truncate font-mono text-[12.5px] text-ink-2">
        <bdi>{forDisplay(id)}</bdi>
      </code>
      <CopyButton text={escapeInvisible(id)} name="Copy ID" tabIndex={tabIndex} />
    </span>
  );
}
