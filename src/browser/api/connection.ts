import type { CatalogueSource } from "#contract/headers.ts";
import type { Receipt } from "./receipt.ts";

/** What the latest answer said about the server behind it. */
export interface Connection {
  readonly source: CatalogueSource;
  /** Whether a sign-in cookie lets this page in, so that signing out makes sense. */
  readonly isSignedIn: boolean;
}

/** Why what is shown may not be the truth of now, in the few words that the header has room for. */
export type Trouble =
  | "Access refused"
  | "API down"
  | "API overloaded"
  | "Billing problem"
  | "Key refused"
  | "Offline"
  | "Rate limited"
  | "Server down"
  | "Signed out"
  | "Stale"
  | "Unreadable answer";

/** A refusal of one question, such as 404, is a good answer and not among them. */
const TROUBLE_OF_STATUS: Readonly<Record<number, Trouble>> = {
  401: "Key refused",
  402: "Billing problem",
  403: "Access refused",
  429: "Rate limited",
  529: "API overloaded",
};

let connection: Connection | null = null;
let trouble: Trouble | null = null;
let isOffline = false;
const listeners = new Set<() => void>();

/** Remembers who answered and how; something else than our server does not change who. */
export function noteReceipt(receipt: Receipt): void {
  const { source, access } = receipt;
  const next = source && { source, isSignedIn: access === "signed-in" };
  if (next && JSON.stringify(next) !== JSON.stringify(connection)) connection = next;
  isOffline = false;
  noteTrouble(troubleOf(receipt));
}

/** Remembers that nobody answered. */
export function noteSilence(): void {
  if (navigator.onLine) noteTrouble("Server down");
  else noteNetwork(false);
}

/** Remembers what was wrong with the latest answer; null for nothing. */
export function noteTrouble(next: Trouble | null): void {
  trouble = next;
  for (const listener of listeners) listener();
}

/** Remembers that the browser has lost its network, until it is back or an answer came without it. */
export function noteNetwork(isOnline: boolean): void {
  isOffline = !isOnline;
  noteTrouble(trouble);
}

/** Who answered last; null until the first answer of this visit. */
export function currentConnection(): Connection | null {
  return connection;
}

/** What is wrong now; null when the latest answer was good, or none has come yet. */
export function currentTrouble(): Trouble | null {
  return isOffline ? "Offline" : trouble;
}

/** Calls back whenever someone else answers, or otherwise; returns how to end that. */
export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function troubleOf({ status, source, access, staleSince }: Receipt): Trouble | null {
  if (access === "required") return "Signed out";
  if (staleSince !== null) return "Stale";
  const isServers = source !== null || status < 500;
  return (
    TROUBLE_OF_STATUS[status] ?? (status < 500 ? null : isServers ? "API down" : "Server down")
  );
}
