import type { FeedAddresses } from "#shared/contract/feed-addresses.ts";

/** Absolute addresses, as other programs need them. */
export interface FeedLinks {
  readonly calendar: string;
  /** The same for a calendar program of this computer, which fetches it on its own. */
  readonly calendarApp: string;
  readonly atom: string;
  readonly json: string;
  readonly badge: string;
  /** The badge as Markdown, drawn by shields.io, which leads to the retirements. */
  readonly badgeMarkdown: string;
}

interface Reader {
  readonly origin: string;
  /** The IANA name of the zone, or of UTC; undefined when the browser does not say. */
  readonly timeZone: string | undefined;
}

const SHIELDS = "https://img.shields.io/endpoint";
/** Zones whose days are those of the calendar anyway. */
const UTC_ZONES: ReadonlySet<string> = new Set(["UTC", "Etc/UTC", "GMT", "Etc/GMT"]);

/** The reader's time zone; null where days are those of UTC, or the browser does not say. */
export function ownZone({ timeZone }: Pick<Reader, "timeZone">): string | null {
  return timeZone === undefined || UTC_ZONES.has(timeZone) ? null : timeZone;
}

/** The addresses of the feeds for a reader: the calendar counts days by their clock. */
export function feedLinks(addresses: FeedAddresses, reader: Reader): FeedLinks {
  const { origin } = reader;
  const zone = ownZone(reader);
  // A slash may stand in a query, and is what people know.
  const query = zone === null ? "" : `?tz=${encodeURIComponent(zone).replaceAll("%2F", "/")}`;
  const calendar = `${origin}${addresses.retirements}${query}`;
  const badge = `${origin}${addresses.badge}`;
  return {
    calendar,
    calendarApp: calendar.replace(/^https?:/, "webcal:"),
    atom: `${origin}${addresses.changes_atom}`,
    json: `${origin}${addresses.changes_json}`,
    badge,
    badgeMarkdown: `[![Model retirements](${SHIELDS}?url=${encodeURIComponent(badge)})](${origin}/?view=retirements)`,
  };
}
