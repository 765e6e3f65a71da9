import { Icon } from "../../ui/icon.tsx";
import { useCopy } from "../../ui/use-copy.ts";

/** The button that copies the code. */
export function CopyCode({ code }: { code: string }) {
  const { outcome, copy } = useCopy();
  return (
    <div className="flex items-center gap-3 max-md:w-full">
      {outcome === "refused" && (
        <p className="text-[12.5px] text-warn">The browser did not allow copying.</p>
      )}
      <button
        type="button"
        className="control justify-center border-accent! bg-accent! px-4! font-[550] text-surface! max-md:w-full"
        onClick={() => copy(code)}
      >
        <Icon name={outcome === "copied" ? "check" : "copy"} size={14} />
        Copy
      </button>
    </div>
  );
}
