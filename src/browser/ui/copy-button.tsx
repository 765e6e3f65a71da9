import { Icon } from "./icon.tsx";
import { useCopy } from "./use-copy.ts";

interface CopyButtonProps {
  readonly text: string;
  readonly name: string;
  readonly tabIndex?: number;
}

/** Copies a text and says so, or says that the browser would not. */
export function CopyButton({ text, name, tabIndex = 0 }: CopyButtonProps) {
  const { outcome, icon, copy } = useCopy();
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      tabIndex={tabIndex}
      data-outcome={outcome}
      className="grid size-6 flex-none place-items-center rounded-md text-ink-3 hover:bg-raised hover:text-ink data-[outcome=copied]:text-ok"
      onClick={() => copy(text)}
    >
      <Icon name={icon} size={14} />
    </button>
  );
}

interface CopyControlProps {
  readonly text: string;
  readonly name: string;
  /** What it shows, where that is only the beginning of its name. */
  readonly label?: string;
}

/** A button with words that copies a text, verbatim. */
export function CopyControl({ text, name, label }: CopyControlProps) {
  const { icon, copy } = useCopy();
  return (
    <button type="button" aria-label={label && name} className="control" onClick={() => copy(text)}>
      <Icon name={icon} size={14} />
      {label ?? name}
    </button>
  );
}
