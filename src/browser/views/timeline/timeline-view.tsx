import { useRef, useState, type CSSProperties, type KeyboardEvent } from "react";
import { parseSource } from "#shared/contract/headers.ts";
import { likelySource } from "../../data/storage/likely-source.ts";
import type { ListBodyProps } from "../../data/list/list-body.ts";
import { NEWEST_FIRST } from "../../data/url/sort.ts";
import { writeDays } from "../../data/url/parse-filters.ts";
import { OpenIdContext } from "../../data/url/open-id.ts";
import { useOpenId } from "../../data/list/use-open-id.ts";
import { useShownOrder } from "../../data/list/shown-order.ts";
import { useTitle } from "../../ui/use-title.ts";
import { announce } from "../../ui/announcer.tsx";
import { isSingleKey } from "../../ui/single-keys.ts";
import { useNow } from "../../ui/use-now.ts";
import { useTextScale } from "../../ui/use-text-scale.tsx";
import type { PlacedBin } from "./drawing/bins-row.tsx";
import { dayOf, isoDay } from "./axis/day-range.ts";
import { fitDomain } from "./axis/domain.ts";
import { LifelineChart } from "./chart/lifeline-chart.tsx";
import { groupByLine, type Drawn } from "./lifelines/lifeline-groups.ts";
import { LifelinesTable } from "./lifelines/lifelines-table.tsx";
import { ReleaseStrip } from "./strip/release-strip.tsx";
import { savePicture, type PictureFormat } from "./picture/save-picture.tsx";
import { useTimeDomain, useTimelineAddress, type TimeDomain } from "./timeline-address.ts";
import { TimelineBar, ZOOM_STEP } from "./timeline-bar.tsx";
import { summarise, pictureLines } from "./timeline-words.ts";
import { UndatedModels } from "./lifelines/undated-models.tsx";
import "./timeline.css";

/** The list on a time axis: a bar per model from its release on, by line, and a brush over the releases. */
export function TimelineView({ listed, address, onAddress, empty }: ListBodyProps) {
  "use memo";
  const { index, listing, isWhole, hasWords } = listed;
  const { released } = address;
  const openId = useOpenId(address);
  useTitle("Timeline");
  useShownOrder(index, listing);
  const [{ as }, setTimelineAddress] = useTimelineAddress();
  const isTable = as === "table";
  const [problem, setProblem] = useState<string | null>(null);
  const ref = useRef<HTMLElement>(null);
  const now = useNow();
  const [textScale, probe] = useTextScale();
  const drawn = groupByLine(index, listing, now);
  const time = useTimeDomain(fitDomain(timesOf(drawn), now));
  const amount = { drawn, listed: listing.length, loaded: index.size, isWhole };

  const choose = ({ from, to }: PlacedBin) => {
    const days = { from: isoDay(dayOf(from)), to: isoDay(dayOf(to - 1)) };
    void onAddress({ released: writeDays(days) }, { history: "push" });
    time.fit();
  };
  const save = async (format: PictureFormat) => {
    setProblem(null);
    const widthPx = ref.current?.clientWidth ?? 0;
    try {
      const lines = pictureLines(amount, released, { now, source: parseSource(likelySource()) });
      await savePicture(format, { drawn, domain: time.domain, now, widthPx, lines });
      announce("Saved");
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "The image could not be created.");
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (zoomByKey(event.nativeEvent, time)) event.preventDefault();
  };

  if (index.size === 0) return isWhole ? <div>{empty}</div> : <Waiting />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys do what buttons do
    <section
      ref={ref}
      aria-label="Timeline"
      className="timeline"
      style={{ "--text-scale": textScale } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      {probe}
      <TimelineBar
        summary={summarise(amount, isTable ? listing.length : drawn.dated)}
        undated={drawn.undated.length}
        hasBars={!drawn.isBinned && drawn.dated > 0}
        time={time}
        isTable={isTable}
        onTable={(next) => void setTimelineAddress({ as: next ? "table" : null })}
        onSave={(format) => void save(format)}
      />
      {problem !== null && (
        <p role="alert" className="border-b border-line bg-warn-soft px-view py-2 text-[13px]">
          {problem}
        </p>
      )}
      <ReleaseStrip
        index={index}
        now={now}
        released={released}
        onReleased={(days) => void onAddress({ released: days && writeDays(days) })}
      />
      <div className="relative flex min-h-0 flex-1 flex-col">
        <OpenIdContext value={openId}>
          {isTable ? (
            <LifelinesTable
              index={index}
              listing={listing}
              now={now}
              sort={address.sort?.[0] ?? (hasWords ? null : NEWEST_FIRST)}
              onSort={(sort) => void onAddress({ sort: [sort] })}
            />
          ) : (
            <LifelineChart
              drawn={drawn}
              now={now}
              time={time}
              textScale={textScale}
              onChoose={choose}
            >
              {drawn.dated === 0 && listing.length > 0 && (
                <p className="px-view pt-8 text-[13px] text-ink-2">
                  None of these models has a known release date, so there is nothing to show on the
                  axis.
                </p>
              )}
              <UndatedModels index={index} rows={drawn.undated} />
            </LifelineChart>
          )}
        </OpenIdContext>
        {empty}
      </div>
    </section>
  );
}

/** Zooms by a key; false for keys that do not. */
function zoomByKey(event: globalThis.KeyboardEvent, { zoom, fit }: TimeDomain): boolean {
  const is = (key: string) => isSingleKey(event, key);
  if (is("+") || is("=")) zoom(1 / ZOOM_STEP);
  else if (is("-")) zoom(ZOOM_STEP);
  else if (is("0")) fit();
  else return false;
  return true;
}

function Waiting() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-3.5 bg-surface px-view pt-28">
      {[82, 64, 71, 40, 55, 30, 62, 24].map((widthPart) => (
        <i key={widthPart} className="skeleton h-3.5" style={{ width: `${widthPart}%` }} />
      ))}
    </div>
  );
}

/** Every date that the axis should show. */
function* timesOf({ groups }: Drawn): Generator<number, void> {
  for (const { lifelines, releases } of groups) {
    yield releases.at(0) ?? Number.NaN;
    yield releases.at(-1) ?? Number.NaN;
    for (const { deprecatedAt, retiresAt } of lifelines) {
      yield deprecatedAt;
      yield retiresAt;
    }
  }
}
