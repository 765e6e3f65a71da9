import { Icon } from "./icon.tsx";
import { useCopy } from "./use-copy.ts";

interface CopyControlProps {
  /** What is copied, verbatim. */
  readonly text: string;
  /** The name of the button, such as `Copy JSON`. */
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
