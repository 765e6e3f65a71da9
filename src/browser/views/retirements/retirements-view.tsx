import { useRef } from "react";
import type { ListBodyProps } from "../../data/list/list-body.ts";
import { useShownOrder } from "../../data/list/shown-order.ts";
import { useTitle } from "../../ui/use-title.ts";
import { OpenIdContext } from "../../data/url/open-id.ts";
import { useOpenId } from "../../data/list/use-open-id.ts";
import { formatCount } from "#shared/format/count.ts";
import { newestActiveByLine } from "#shared/model-info/newest-of-line.ts";
import { replacementOf } from "#shared/model-info/replacement.ts";
import { ScrollRegion } from "../../ui/scroll/scroll-region.tsx";
import { useNow } from "../../ui/use-now.ts";
import { NothingDeprecated } from "./nothing-deprecated.tsx";
import { deprecatedIn, groupByNearness, modelsOf, NEARNESS_NAMES } from "./retirement-groups.ts";
import { RetirementRow } from "./retirement-row.tsx";
import { RetirementsFoot } from "./retirements-foot.tsx";
import { RetirementsHead } from "./retirements-head.tsx";
import { ShowMore, usePart } from "../../ui/show-more.tsx";
import { useRowKeys } from "./use-row-keys.ts";
import "./retirements.css";

/** Rows rendered at first and with each further click: more than any API had yet, few enough to render. */
const ROWS_PER_STEP = 200;

/** The deprecated models of the list, soonest retirement first, overdue ones on top. */
export function RetirementsView({ listed, address, onAddress, empty }: ListBodyProps) {
  "use memo";
  const { index, listing, isWhole } = listed;
  const openId = useOpenId(address);
  const now = useNow();
  const all = deprecatedIn(index, { length: index.size, rows: null });
  const shown = listing.length < index.size ? deprecatedIn(index, listing) : all;
  useTitle("Retirements");
  useShownOrder(index, {
    ...listing,
    length: shown.length,
    rows: Uint32Array.from(shown, ({ row }) => row),
  });
  const newest = newestActiveByLine(modelsOf(index));
  const { part: drawn, rest } = usePart(shown, ROWS_PER_STEP);
  const box = useRef<HTMLDivElement>(null);
  const { tabRow, onFocus } = useRowKeys(box, drawn.length);

  if (index.size === 0 && !isWhole) return <RetirementsSkeleton />;
  if (listing.length === 0)
    return <div className="retirements dated-view view-scroller">{empty}</div>;
  const groups = groupByNearness(drawn, now);
  const sizes = new Map(
    groupByNearness(shown, now).map(({ nearness, members }) => [nearness, members.length]),
  );
  const indexOf = new Map(drawn.map(({ row }, at) => [row, at]));
  return (
    <ScrollRegion
      ref={box}
      aria-label="Retirements"
      className="retirements dated-view view-scroller"
      onFocus={onFocus}
    >
      {shown.length === 0 ? (
        <NothingDeprecated
          address={address}
          onAddress={onAddress}
          index={index}
          hidden={all.length}
          isWhole={isWhole}
        />
      ) : (
        <>
          <RetirementsHead shown={shown} all={all} isWhole={isWhole} />
          <OpenIdContext value={openId}>
            {groups.map(({ nearness, members }) => (
              <section key={nearness} aria-labelledby={`retirements-${nearness}`}>
                <h2 id={`retirements-${nearness}`} className="dated-heading z-6 px-view">
                  {NEARNESS_NAMES[nearness]}{" "}
                  <span className="font-normal">{formatCount(sizes.get(nearness) ?? 0)}</span>
                </h2>
                <ul>
                  {members.map(({ row, model }) => {
                    const at = indexOf.get(row) ?? 0;
                    return (
                      <RetirementRow
                        key={row}
                        model={model}
                        nearness={nearness}
                        hint={model.line ? newest.get(model.line) : undefined}
                        index={at}
                        tabIndex={at === tabRow ? 0 : -1}
                      />
                    );
                  })}
                </ul>
              </section>
            ))}
          </OpenIdContext>
          <ShowMore rest={rest} className="control mx-5 my-4 max-md:mx-3.5" />
        </>
      )}
      <RetirementsFoot
        address={address}
        onAddress={onAddress}
        index={index}
        isWhole={isWhole}
        hasReplacements={shown.some(({ model }) => replacementOf(model) !== null)}
        hasHints={shown.some(({ model }) => replacementOf(model) === null)}
      />
    </ScrollRegion>
  );
}

/** Placeholder rows while the first page loads. */
function RetirementsSkeleton() {
  return (
    <div className="retirements dated-view" aria-hidden="true">
      <div className="flex flex-wrap items-center gap-2 px-view pt-3.5 pb-3">
        <span className="skeleton h-[34px] w-[220px]" />
      </div>
      {Array.from({ length: 4 }, (_, at) => (
        <div key={at} className="retirement px-view">
          <span className="skeleton h-5 w-[92px]" />
          <span className="skeleton h-9 w-[190px]" />
          <span className="skeleton h-9 w-[170px]" />
          <span className="skeleton h-9 w-[230px]" />
        </div>
      ))}
    </div>
  );
}
