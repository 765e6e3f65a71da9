import { formatCount } from "#shared/format/count.ts";

interface ShowMoreProps {
  /** How many are not shown. */
  readonly left: number;
  /** How many a press shows. */
  readonly step: number;
  readonly onShow: () => void;
}

/** A button under a long table that is shown a part at a time; nothing when all of it is shown. */
export function ShowMore({ left, step, onShow }: ShowMoreProps) {
  if (left <= 0) return null;
  return (
    <p className="px-view py-3">
      <button type="button" className="control" onClick={onShow}>
        Show {formatCount(Math.min(step, left))} more of {formatCount(left)}
      </button>
    </p>
  );
}
