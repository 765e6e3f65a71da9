import type { CatalogueSource } from "#contract/headers.ts";
import type { Receipt } from "./receipt.ts";

/** What the latest answer said about the server behind it. */
export interface Connection {
  readonly source: CatalogueSource;
  /** Whether a sign-in cookie lets this page in, so that signing out makes sense. */
  readonly isSignedIn: boolean;
}

let connection: Connection | null = null;
let isSilent = false;
const listeners = new Set<() => void>();

/** Remembers who answered; an answer of something else than our server changes nothing. */
export function noteReceipt(receipt: Receipt): void {
  if (receipt.source === null) return;
  const next = { source: receipt.source, isSignedIn: receipt.access === "signed-in" };
  if (JSON.stringify(next) === JSON.stringify(connection)) return;
  connection = next;
  for (const listener of listeners) listener();
}

/** Remembers that the server could not be reached, as long as it never was. */
export function noteSilence(): void {
  if (connection !== null || isSilent) return;
  isSilent = true;
  for (const listener of listeners) listener();
}

/** Whether the server was asked and never answered. */
export function isServerSilent(): boolean {
  return isSilent && connection === null;
}

/** Who answered last; null until the first answer of this visit. */
export function currentConnection(): Connection | null {
  return connection;
}

/** Calls back whenever someone else answers; returns how to end that. */
export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
