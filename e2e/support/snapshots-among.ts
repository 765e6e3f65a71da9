import type { Gateway } from "./gateway.ts";

/** Only a snapshot asks for every lifecycle unprompted. */
export function snapshotsAmong(asked: Gateway["asked"]): Gateway["asked"] {
  return asked.filter(({ path }) => path.split("lifecycle").length === 4);
}
