import { ShowMore, usePart } from "../../ui/show-more.tsx";
import { isolate } from "#shared/format/isolate.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import type { MatchPlace, NameMatch } from "#shared/model-names/match-names.ts";
import { useStore } from "../../ui/use-store.ts";
import { inputStore } from "./input.ts";

/** As many places stand in the row of their name. */
export const PLACES_INLINE = 2;
/** As many are drawn before the reader asks for more. */
const PLACES = 100;

interface PlaceListProps {
  readonly match: NameMatch;
  readonly onShow: (place: MatchPlace, length: number) => void;
}

/** Where a name stands, as file, line and column. */
export function PlaceList({ match, onShow }: PlaceListProps) {
  const { pasted } = useStore(inputStore);
  const { places, written } = match;
  const { part, rest } = usePart(places, PLACES * 10, PLACES);
  return (
    <ul className="flex flex-wrap gap-x-4 text-[12.5px]">
      {part.map((place) => {
        const words = wordsFor(place);
        return (
          <li key={`${place.source.name}:${place.start}`} className="min-w-0">
            {place.source === pasted ? (
              <button
                type="button"
                title="Show in the text"
                className="min-h-6 rounded-sm text-start text-ink-2 tabular-nums hover:text-ink hover:underline"
                onClick={() => onShow(place, written.length)}
              >
                {words}
              </button>
            ) : (
              <span className="inline-block min-h-6 py-0.5 text-ink-2 wrap-anywhere">
                <bdi>{words}</bdi>
              </span>
            )}
          </li>
        );
      })}
      {rest.left > 0 && (
        <li>
          <ShowMore rest={rest} className="link-button" />
        </li>
      )}
    </ul>
  );
}

function wordsFor({ source, line, column }: MatchPlace): string {
  return `${isolate(forDisplay(source.name))}:${line}:${column}`;
}
