import { Icon } from "./icon.tsx";
import { useCopy } from "./use-copy.ts";

/** A button with words that copies a text, verbatim. */
export function CopyControl({ text, name }: { text: string; name: string }) {
  const { icon, copy } = useCopy();
  return (
    <button type="button" className="control" onClick={() => copy(text)}>
      <Icon name={icon} size={14} />
      {name}
    </button>
  );
}
