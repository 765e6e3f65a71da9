import type { ReactNode } from "react";
import { useAddress } from "../../data/url/address.ts";
import { Icon } from "../../ui/icon.tsx";
import { useCopy } from "../../ui/use-copy.ts";

interface CompareBarProps {
  readonly sentence: string;
  readonly isLoading: boolean;
  /** The comparison as it is shown, in Markdown; null when there is nothing to copy. */
  readonly markdown: string | null;
  readonly children: ReactNode;
}

/** The actions on a comparison: adding models, hiding equal rows, copying it. */
export function CompareBar({ sentence, isLoading, markdown, children }: CompareBarProps) {
  const [{ compare, only, betas }, setAddress] = useAddress();
  const { icon, copy } = useCopy();
  return (
    <div className="toolbar min-h-0">
      {children}
      <label className="control cursor-pointer has-disabled:cursor-default has-disabled:text-ink-3">
        <input
          type="checkbox"
          role="switch"
          className="size-4 accent-accent"
          disabled={compare.length < 2}
          aria-checked={only !== null}
          checked={only !== null}
          onChange={(event) =>
            void setAddress({ only: event.target.checked ? "differences" : null })
          }
        />
        Only differences
      </label>
      <p
        role="status"
        aria-live={isLoading ? "off" : undefined}
        className="min-w-0 flex-1 basis-[200px] px-1 text-[13px] text-ink-2 max-md:order-last max-md:basis-full max-md:px-0"
      >
        {sentence}
      </p>
      {betas.length > 0 && (
        <span className="flex items-center gap-2 text-[12.5px] text-ink-2" title={betas.join(", ")}>
          Requested with {betas.length === 1 ? "1 beta" : `${betas.length} betas`}
          <button
            type="button"
            className="link-button"
            onClick={() => void setAddress({ betas: null })}
          >
            Remove betas
          </button>
        </span>
      )}
      <button
        type="button"
        className="control aria-disabled:text-ink-3"
        aria-disabled={markdown === null}
        onClick={() => markdown !== null && copy(markdown)}
      >
        <Icon name={icon} size={14} />
        Copy as Markdown
      </button>
    </div>
  );
}
