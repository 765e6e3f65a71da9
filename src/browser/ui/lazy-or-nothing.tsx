import type { ComponentType, ReactNode } from "react";
import { lazyPart, type LazyPart } from "./lazy-part.tsx";

/**
 * A component that is loaded when it is first drawn. Until then, and where it cannot be loaded, there
 * is nothing in its place, or what reserves its room: for what is no loss without a server to load it from.
 */
export function lazyOrNothing<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile?: ReactNode,
): LazyPart<Props> {
  return lazyPart(null, load, meanwhile);
}
