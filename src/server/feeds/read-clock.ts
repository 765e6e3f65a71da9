import { type Clock, clockIn, UTC_CLOCK } from "#shared/calendar/clock.ts";
import { accepted, refused, type Result } from "#shared/result.ts";
import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";
import type { RequestedFeed } from "./feed-paths.ts";

/** What a name of the time zone database looks like; `+05:30` is none. */
const ZONE = /^[A-Za-z][\w+/-]{0,63}$/;

/** The clock of the time zone that a calendar is asked for in `tz`, or why there is none; UTC without. */
export function readClock({ name }: RequestedFeed, query: string): Result<Clock, ErrorAnswer> {
  const zones = new URLSearchParams(query).getAll("tz");
  const [zone] = zones;
  if (name !== "retirements.ics" || zone === undefined) return accepted(UTC_CLOCK);
  const clock = zones.length === 1 && ZONE.test(zone) ? clockIn(zone) : null;
  return clock === null ? refused(NO_ZONE) : accepted(clock);
}

const NO_ZONE = errorAnswer(400, "tz: Input should be one time zone such as Europe/Berlin");
