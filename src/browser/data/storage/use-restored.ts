import { useEffect, useState } from "react";
import { formatSource } from "#shared/contract/headers.ts";
import { connectionStore } from "../api/connection.ts";

/**
 * What an earlier visit stored under a key, for as long as it `isNeeded`; null when nothing was stored,
 * or it came from another source than the one that responds now.
 *
 * @param restore reads it; the same function every time
 */
export function useRestored<Restored extends { readonly source: string }>(
  key: string,
  isNeeded: boolean,
  restore: (key: string) => Promise<Restored | null>,
): Restored | null {
  const [restored, setRestored] = useState<{ key: string; value: Restored } | null>(null);
  // A large list is not held in memory beside today's.
  if (restored && !isNeeded) setRestored(null);
  useEffect(() => {
    if (!isNeeded) return undefined;
    let isLeft = false;
    restore(key).then(
      (value) => {
        if (value && !isLeft) setRestored({ key, value });
      },
      // What cannot be restored is requested.
      () => null,
    );
    return () => {
      isLeft = true;
    };
  }, [key, isNeeded, restore]);

  const now = connectionStore.get();
  const isOthers = now !== null && formatSource(now.source) !== restored?.value.source;
  return restored?.key === key && !isOthers ? restored.value : null;
}
