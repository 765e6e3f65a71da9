import { useEffect, useState } from "react";

/** Whether something has been going on for longer than a time. */
export function useIsLasting(isGoingOn: boolean, afterMs: number): boolean {
  const [isLasting, setIsLasting] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return undefined;
    const timer = setTimeout(() => setIsLasting(true), afterMs);
    return () => {
      clearTimeout(timer);
      setIsLasting(false);
    };
  }, [isGoingOn, afterMs]);
  return isLasting;
}
