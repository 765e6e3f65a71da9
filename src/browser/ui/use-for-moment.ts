import { useEffect, useState } from "react";

/** A state that is null again after a time in milliseconds. */
export function useForMoment<Value>(ms: number) {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    if (value === null) return undefined;
    const timer = setTimeout(() => setValue(null), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return [value, setValue] as const;
}
