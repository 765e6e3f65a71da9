import { lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";
import { ErrorBoundary } from "./error-boundary.tsx";

/** A part of the page whose code comes on demand. */
export interface LazyPart<Props extends object> {
  (props: Props): ReactNode;
  /** Loads it, so that it is drawn in the frame in which it is asked for. */
  readonly preload: () => Promise<unknown>;
}

/**
 * A part of the page, named for when it cannot be shown, whose code is loaded when it is first drawn or
 * before; until then something else is in its place.
 */
export function lazyPart<Props extends object>(
  what: string,
  load: () => Promise<ComponentType<Props>>,
  meanwhile?: ReactNode,
): LazyPart<Props> {
  let loaded: ComponentType<Props> | undefined;
  const preload = async () => ({ default: (loaded ??= await load()) });
  const Lazy = lazy(preload);
  function Part(props: Props) {
    // What is there needs no wait, not even the one of a promise that is kept.
    const [Shown] = useState(() => loaded ?? (Lazy as ComponentType<Props>));
    return (
      <ErrorBoundary what={what}>
        <Suspense fallback={meanwhile}>
          <Shown {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  }
  return Object.assign(Part, { preload });
}
