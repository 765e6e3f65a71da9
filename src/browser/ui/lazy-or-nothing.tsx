import { useEffect, useState, type ComponentType, type ReactNode } from "react";
import { createLoader, type LazyPart } from "./lazy-part.tsx";

/**
 * A component that is loaded when it is first drawn. Until then, and where it cannot be loaded, there
 * is nothing in its place, or what reserves its room: for what is no loss without a server to load it from.
 *
 * No Suspense: React shows what comes after a wait 300 ms late, so that a tick had no bar for so long, and
 * the first press on a column no new order.
 */
export function lazyOrNothing<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile?: ReactNode,
): LazyPart<Props> {
  const loader = createLoader(load);
  const preload = () => loader.load().catch(() => undefined);
  function Part(props: Props) {
    const [Shown, setShown] = useState(() => loader.loaded);
    useEffect(() => {
      if (!Shown) void preload().then(() => setShown(() => loader.loaded));
    }, [Shown]);
    return Shown ? <Shown {...props} /> : meanwhile;
  }
  return Object.assign(Part, { preload });
}
