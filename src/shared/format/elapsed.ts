import { formatAge, relative } from "./dates.ts";

/** How long ago something was, in minutes or hours until a day has passed. */
export function formatElapsed(time: number, now: number): string {
  const minutes = Math.floor((now - time) / 60_000);
  if (minutes < 1) return "a moment ago";
  if (minutes < 60) return relative(-minutes, "minute");
  return minutes < 1440 ? relative(-Math.floor(minutes / 60), "hour") : formatAge(time, now);
}
