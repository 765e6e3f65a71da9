import type { ReleasedRange } from "../../data/url/parse.ts";
import { formatDay } from "#shared/format/dates.ts";
import { LocalText } from "../../model-ui/local-text.tsx";
import { Icon } from "../../ui/icon.tsx";

interface ReleasedChipProps {
  readonly range: ReleasedRange;
  readonly onRemove: () => void;
}

/** The release days that are kept in the list, and the way to keep all. */
export function ReleasedChip({ range: { from, to }, onRemove }: ReleasedChipProps) {
  return (
    <button
      type="button"
      className="control released-chip"
      title="Remove this filter"
      onClick={onRemove}
    >
      Released <LocalText>{formatDay(Date.parse(from))}</LocalText> –{" "}
      <LocalText>{formatDay(Date.parse(to))}</LocalText> <Icon name="close" size={14} />
    </button>
  );
}
