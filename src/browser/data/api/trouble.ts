import type { Ending } from "./connection.ts";

/** Why what is shown may not be current, in the few words that the header has room for. */
export type Trouble =
  | "Access refused"
  | "API down"
  | "API overloaded"
  | "Billing problem"
  | "Header missing"
  | "Key refused"
  | "No Models API"
  | "Offline"
  | "Rate limited"
  | "Request refused"
  | "Server down"
  | "Signed out"
  | "Stale"
  | "Unreadable answer";

const OF_STATUS: Readonly<Record<number, Trouble | null>> = {
  // Nothing is wrong with the connection; an unknown name is an answer about that name.
  404: null,
  401: "Key refused",
  402: "Billing problem",
  403: "Access refused",
  429: "Rate limited",
  529: "API overloaded",
};

/** For an error that comes from how the server behind ours answers; none is news about one model. */
const OF_REASON: Readonly<Record<string, Trouble | null>> = {
  "no-models-route": "No Models API",
  "no-model-route": null,
  "header-required": "Header missing",
  "key-refused": "Key refused",
  unreadable: "Unreadable answer",
};

/** What went wrong with a request; null when it was answered, even if the name was refused. */
export function troubleOf(ending: Ending | null): Trouble | null {
  if (ending === null) return null;
  if (ending === "offline") return "Offline";
  if (ending === "silence") return "Server down";
  if (ending === "unreadable") return "Unreadable answer";
  const { status, source, access, staleSince, reason } = ending;
  if (access === "required") return "Signed out";
  if (staleSince !== null) return "Stale";
  const ofReason = reason ? OF_REASON[reason] : undefined;
  if (ofReason !== undefined) return ofReason;
  const ofStatus = OF_STATUS[status];
  if (ofStatus !== undefined || status < 400) return ofStatus ?? null;
  return status < 500 ? "Request refused" : source ? "API down" : "Server down";
}
