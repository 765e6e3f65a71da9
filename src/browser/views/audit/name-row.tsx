import { useId, useState } from "react";
import { forDisplay } from "#shared/format/for-display.ts";
import { LifecycleBadge } from "../../model-ui/lifecycle-badge.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Answer } from "./answer.tsx";
import type { AuditRow } from "#shared/model-names/audit-row.ts";
import type { MatchPlace } from "#shared/model-names/match-names.ts";
import { NameLink } from "./name-link.tsx";
import { PlaceList, PLACES_INLINE } from "./place-list.tsx";
import { spellingPhrase } from "#shared/model-names/names-to-ask.ts";
import { PLATFORM_NAMES } from "#shared/model-names/platforms.ts";
import { bindingOf, platformVerdict, type Verdict } from "#shared/model-names/verdict.ts";

interface NameRowProps {
  readonly row: AuditRow;
  readonly nearest: readonly string[] | undefined;
  /** Whether the answer and the places have columns of their own. */
  readonly isWide: boolean;
  readonly isOpen: boolean;
  readonly onShow: (place: MatchPlace, length: number) => void;
}

/** The padding of a cell. */
export const CELL_PADDING = "px-3.5 first:ps-5 last:pe-5 max-md:first:ps-3.5 max-md:last:pe-3.5";

const CELL = `${CELL_PADDING} border-b border-line-soft py-2 align-top group-data-open:bg-accent-soft`;

/** A name with what the API says about it; many places expand into a row of their own. */
export function NameRow(props: NameRowProps) {
  const { row, nearest, isWide, isOpen, onShow } = props;
  const { match, verdict } = row;
  const [isUnfolded, setIsUnfolded] = useState(false);
  const listId = useId();
  const hasMany = match.places.length > PLACES_INLINE;
  const answer = <Answer row={row} nearest={nearest} />;
  const list = <PlaceList match={match} onShow={onShow} />;
  const places = hasMany ? (
    <button
      type="button"
      className="link-button grid-flow-col gap-1 text-[12.5px]"
      aria-expanded={isUnfolded}
      aria-controls={listId}
      onClick={() => setIsUnfolded(!isUnfolded)}
    >
      {match.places.length} places
      <span className={isUnfolded ? "rotate-180" : ""}>
        <Icon name="chevron" size={14} />
      </span>
      <span className="sr-only"> of {forDisplay(match.written)}</span>
    </button>
  ) : (
    list
  );
  return (
    <>
      <tr className="group" data-open={isOpen ? "" : undefined}>
        <td className={CELL}>
          <WrittenName row={row} isOpen={isOpen} />
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

/** What is written, a link if it can be looked up, and whose spelling of which name it is. */
function WrittenName({ row: { match, verdict }, isOpen }: Pick<NameRowProps, "row" | "isOpen">) {
  const { requestedName } = verdict;
  const written = forDisplay(match.written);
  const phrase = spellingPhrase(match, requestedName);
  if (requestedName === null) {
    return (
      <>
        <span className="inline-block min-h-6 py-0.5 font-mono text-[12.5px] wrap-anywhere">
          <bdi>{written}</bdi>
        </span>
        {match.platform !== "api" && (
          <p className="text-[12.5px] text-ink-2">{PLATFORM_NAMES[match.platform]}</p>
        )}
      </>
    );
  }
  return (
    <>
      <NameLink name={requestedName} isOpen={isOpen}>
        {written}
      </NameLink>
      {match.versionBeside !== null && (
        <p className="text-[12.5px] text-ink-2">with version {match.versionBeside}</p>
      )}
      {phrase !== null && (
        <p className="text-[12.5px] text-ink-2 wrap-anywhere">
          {phrase} <code className="font-mono text-[12px]">{forDisplay(requestedName)}</code>
        </p>
      )}
    </>
  );
}

/** The lifecycle of the model that answered, and whether the name is its own ID; or why there is none. */
function ClassBadge({ verdict, isWide }: { verdict: Verdict; isWide: boolean }) {
  const { model, kind, text } = verdict;
  const platform = platformVerdict(verdict);
  const isStacked = !isWide || platform !== null;
  if (model === null) {
    return (
      <span
        data-kind={kind}
        className="inline-flex items-center gap-1.5 py-0.5 text-[12.5px] text-ink-2 data-[kind=unknown]:font-[550] data-[kind=unknown]:text-ink"
      >
        {kind !== "waiting" && kind !== "unchecked" && <Icon name="warning" size={14} />}
        {text}
      </span>
    );
  }
  return (
    <span className={`flex gap-x-2 gap-y-1 ${isStacked ? "flex-col items-start" : "items-center"}`}>
      <LifecycleBadge model={model} />
      <span className="text-[12.5px] text-ink-2">{platform ?? bindingOf(verdict)}</span>
    </span>
  );
}
