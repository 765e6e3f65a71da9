import { useId, useState } from "react";
import { forDisplay } from "#shared/format/for-display.ts";
import { LifecycleBadge } from "../../model-ui/lifecycle-badge.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useNow } from "../../ui/use-now.ts";
import { Answer } from "./answer.tsx";
import type { Audited } from "./audited.ts";
import type { FoundPlace } from "#shared/model-names/find-names.ts";
import type { Source } from "#shared/model-names/find-names.ts";
import { NameLink } from "./name-link.tsx";
import { PlaceList, PLACES_INLINE } from "./place-list.tsx";
import { platformName } from "#shared/model-names/platform-note.ts";
import type { Verdict } from "#shared/model-names/verdict.ts";

interface NameRowProps {
  readonly audited: Audited;
  /** Known IDs that are like an unknown name; undefined until they are looked for. */
  readonly nearest: readonly string[] | undefined;
  /** Whether the answer and the places have columns of their own. */
  readonly isWide: boolean;
  readonly isOpen: boolean;
  readonly pasted: Source;
  readonly onShow: (place: FoundPlace, length: number) => void;
}

const CELL =
  "border-b border-line-soft px-3.5 py-2 align-top first:ps-5 last:pe-5 group-data-open:bg-accent-soft max-md:first:ps-3.5 max-md:last:pe-3.5";

/** A name with what the API says about it; many places take a row of their own when they are asked for. */
export function NameRow(props: NameRowProps) {
  const { audited, nearest, isWide, isOpen, pasted, onShow } = props;
  const { found, verdict } = audited;
  const [isUnfolded, setIsUnfolded] = useState(false);
  const listId = useId();
  const hasMany = found.places.length > PLACES_INLINE;
  const answer = <Answer audited={audited} nearest={nearest} />;
  const list = <PlaceList found={found} pasted={pasted} onShow={onShow} />;
  const places = hasMany ? (
    <button
      type="button"
      className="link-button grid-flow-col gap-1 text-[12.5px]"
      aria-expanded={isUnfolded}
      aria-controls={listId}
      onClick={() => setIsUnfolded(!isUnfolded)}
    >
      {found.places.length} places
      <span className={isUnfolded ? "rotate-180" : ""}>
        <Icon name="chevron" size={14} />
      </span>
      <span className="sr-only"> of {forDisplay(found.spelling)}</span>
    </button>
  ) : (
    list
  );
  return (
    <>
      <tr className="group" data-open={isOpen ? "" : undefined}>
        <td className={CELL}>
          <NameLink name={found.name} isOpen={isOpen}>
            {forDisplay(found.spelling)}
          </NameLink>
          {found.platform !== "api" && (
            <p className="text-[12.5px] text-ink-2 wrap-anywhere">
              <span className="font-[550]">{platformName(found)}</span>, asked as{" "}
              <code className="font-mono text-[12px]">{found.name}</code>
            </p>
          )}
          {!isWide && (
            <>
              {answer}
              <div className="mt-0.5">{places}</div>
            </>
          )}
        </td>
        <td className={CELL}>
          <ClassBadge verdict={verdict} isWide={isWide} />
        </td>
        {isWide && (
          <>
            <td className={CELL}>{answer}</td>
            <td className={CELL}>{places}</td>
          </>
        )}
      </tr>
      {hasMany && (
        <tr id={listId} hidden={!isUnfolded}>
          <td colSpan={isWide ? 4 : 2} className="border-b border-line-soft bg-canvas px-view py-2">
            {isUnfolded && list}
          </td>
        </tr>
      )}
    </>
  );
}

/** The stage of the model that answered, and whether the name is its own ID; or why there is none. */
function ClassBadge({ verdict, isWide }: { verdict: Verdict; isWide: boolean }) {
  const now = useNow();
  const { model, isPinned, kind, text } = verdict;
  if (model === null) {
    return (
      <span
        data-kind={kind}
        className="inline-flex items-center gap-1.5 py-0.5 text-[12.5px] text-ink-2 data-[kind=unknown]:font-[550] data-[kind=unknown]:text-ink"
      >
        {kind !== "waiting" && <Icon name="warning" size={14} />}
        {text}
      </span>
    );
  }
  return (
    <span className={`flex gap-x-2 gap-y-1 ${isWide ? "items-center" : "flex-col items-start"}`}>
      <LifecycleBadge model={model} now={now} />
      <span className="text-[12.5px] text-ink-2">{isPinned ? "Pinned" : "Alias"}</span>
    </span>
  );
}
