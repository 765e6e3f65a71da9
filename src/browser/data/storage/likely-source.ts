import { formatSource } from "#shared/contract/headers.ts";
import { connectionStore } from "../api/connection.ts";
import { recall } from "../../ui/device-storage.ts";
import { LAST_SOURCE } from "./device-keys.ts";

/**
 * The source of this visit or, before its first response, of the last visit; null when neither is
 * known.
 */
export function likelySource(): string | null {
  const now = connectionStore.get();
  return now ? formatSource(now.source) : recall(LAST_SOURCE);
}
