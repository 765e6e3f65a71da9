import { useId } from "react";
import { CopyControl } from "../../ui/copy-button.tsx";

interface AddressRowProps {
  readonly label: string;
  /** The name of its button, such as `Copy Atom address`. */
  readonly copyName: string;
  readonly text: string;
}

/** A text to take elsewhere, on one line: selected as a whole when it is focused, and copied by a button. */
export function AddressRow({ label, copyName, text }: AddressRowProps) {
  const id = useId();
  return (
    <div className="flex items-center gap-2">
      <div className="flex h-[34px] min-w-0 flex-1 items-center rounded-lg border border-line bg-canvas ps-2.5">
        <label htmlFor={id} className="flex-none text-[12px] text-ink-3">
          {label}
        </label>
        <input
          readOnly
          id={id}
          type="text"
          value={text}
          dir="ltr"
          className="h-full min-w-0 flex-1 rounded-lg bg-transparent px-2 font-mono text-[12px] text-ellipsis text-ink"
          onFocus={(event) => event.target.select()}
        />
      </div>
      <CopyControl text={text} label="Copy" name={copyName} />
    </div>
  );
}
