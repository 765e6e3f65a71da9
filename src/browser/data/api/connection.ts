import type { CatalogueSource } from "#shared/contract/headers.ts";
import { createStore } from "../../ui/create-store.ts";
import type { ResponseMeta } from "./response-meta.ts";
import type { ListFormat } from "#shared/model-info/list-format.ts";

/** What the latest response said about the server behind it. */
export interface Connection {
  readonly source: CatalogueSource;
  /** Whether a sign-in cookie gives this page access, so that signing out makes sense. */
  readonly isSignedIn: boolean;
}

/** How the latest request ended: what its response said about itself, or why there is none to use. */
export type Ending = ResponseMeta | "silence" | "offline" | "unreadable";

/** Who answered last; null until the first response of this visit. */
export const connectionStore = createStore<Connection | null>(null);

/** How the latest request ended; null before the first. */
export const endingStore = createStore<Ending | null>(null);

/** Remembers who answered and how; a response of something other than our server does not change who. */
export function noteResponse(meta: ResponseMeta): void {
  const { source, access } = meta;
  const next = source && { source, isSignedIn: access === "signed-in" };
  const isOther = JSON.stringify(next) !== JSON.stringify(connectionStore.get());
  if (next && isOther) connectionStore.set(next);
  endingStore.set(meta);
}

/** Whose format the latest list was in that is not as the Claude API sends it; null before there is one. */
export const listFormatStore = createStore<ListFormat | null>(null);
