import type { FeedAddresses } from "#shared/contract/feed-addresses.ts";

const SHIELDS = "https://img.shields.io/endpoint";
/** Zones whose days are those of the calendar anyway. */
const UTC_ZONES: ReadonlySet<string> = new Set(["UTC", "Etc/UTC", "GMT", "Etc/GMT"]);

/** The reader's time zone; null where days are those of UTC, or the browser does not say. */
export function ownZone(timeZone: string | undefined): string | null {
  return timeZone === undefined || UTC_ZONES.has(timeZone) ? null : timeZone;
}

/**
 * The absolute addresses of the feeds, as other programs need them: the calendar counts days by the
 * reader's clock.
 *
 * @param reader the origin of the page, and the IANA name of the zone if the browser says it
 */
export function feedLinks(
  addresses: FeedAddresses,
  reader: { readonly origin: string; readonly timeZone: string | undefined },
) {
  const { origin } = reader;
  const zone = ownZone(reader.timeZone);
  // A slash may stand in a query, and is what people know.
  const query = zone === null ? "" : `?tz=${encodeURIComponent(zone).replaceAll("%2F", "/")}`;
  const calendar = `${origin}${addresses.retirements}${query}`;
  const badge = `${origin}${addresses.badge}`;
  return {
    calendar,
    /** The same for a calendar program of this computer, which fetches it on its own. */
    calendarApp: calendar.replace(/^https?:/, "webcal:"),
    atom: `${origin}${addresses.changes_atom}`,
    json: `${origin}${addresses.changes_json}`,
    badge,
    /** Drawn by shields.io, and leads to the retirements. */
    badgeMarkdown: `[![Model retirements](${SHIELDS}?url=${encodeURIComponent(badge)})](${origin}/?view=retirements)`,
  };
}
