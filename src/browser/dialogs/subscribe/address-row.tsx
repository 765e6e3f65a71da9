import { CopyControl } from "../../ui/copy-control.tsx";

interface AddressRowProps {
  /** What it is an address of: the name of the field, and of its button. */
  readonly name: string;
  readonly text: string;
}

/** A text to take elsewhere, on one line: selected as a whole when it is focused, and copied by a button. */
export function AddressRow({ name, text }: AddressRowProps) {
  return (
    <div className="flex items-center gap-2">
      <input
        readOnly
        type="text"
        aria-label={name}
        value={text}
        dir="ltr"
        className="h-[34px] min-w-0 flex-1 rounded-lg border border-line bg-canvas px-2.5 font-mono text-[12px] text-ellipsis text-ink"
        onFocus={(event) => event.target.select()}
      />
      <CopyControl text={text} label="Copy" name={`Copy ${lowerFirst(name)}`} />
    </div>
  );
}

/** `Atom address` keeps its capital, `Calendar address` goes on within a name. */
function lowerFirst(name: string): string {
  return /^(?:Atom|JSON|Markdown)/.test(name) ? name : name[0]?.toLowerCase() + name.slice(1);
}
