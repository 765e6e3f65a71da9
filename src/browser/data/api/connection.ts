import type { CatalogueSource } from "#shared/contract/headers.ts";
import type { ResponseMeta } from "./response-meta.ts";

/** What the latest answer said about the server behind it. */
export interface Connection {
  readonly source: CatalogueSource;
  /** Whether a sign-in cookie lets this page in, so that signing out makes sense. */
  readonly isSignedIn: boolean;
}

/** How the latest question ended: what the answer said of itself, or why there is none to use. */
export type Ending = ResponseMeta | "silence" | "offline" | "unreadable";

let connection: Connection | null = null;
let ending: Ending | null = null;
const listeners = new Set<() => void>();

/** Remembers who answered and how; something else than our server does not change who. */
export function noteResponse(meta: ResponseMeta): void {
  const { source, access } = meta;
  const next = source && { source, isSignedIn: access === "signed-in" };
  if (next && JSON.stringify(next) !== JSON.stringify(connection)) connection = next;
  noteEnding(meta);
}

/** Remembers how the latest question ended. */
export function noteEnding(next: Ending | null): void {
  ending = next;
  for (const listener of listeners) listener();
}

/** Who answered last; null until the first answer of this visit. */
export function currentConnection(): Connection | null {
  return connection;
}

/** How the latest question ended; null before the first. */
export function currentEnding(): Ending | null {
  return ending;
}

/** Calls back whenever a question has ended; returns how to stop that. */
export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
