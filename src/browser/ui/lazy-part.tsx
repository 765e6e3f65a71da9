import { lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";
import { ErrorBoundary } from "./error-boundary.tsx";

/** A part of the page whose code comes on demand. */
export interface LazyPart<Props extends object> {
  (props: Props): ReactNode;
  /** Loads it, so that it is drawn in the frame in which it is asked for. */
  readonly preload: () => Promise<unknown>;
}

/**
 * A part of the page whose code is loaded when it is first drawn or before. Until then, something else is
 * in its place.
 *
 * @param what names it where it says that it cannot be shown
 */
export function lazyPart<Props extends object>(
  what: string,
  load: () => Promise<ComponentType<Props>>,
  meanwhile?: ReactNode,
): LazyPart<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading: ReturnType<typeof preload> | undefined;
  const take = (component: ComponentType<Props>) => ({ default: (loaded = component) });
  const preload = (): Promise<{ readonly default: ComponentType<Props> }> =>
    (loading ??= load().then(take, (error: unknown) => {
      // The next attempt may succeed.
      loading = undefined;
      throw error;
    }));
  const Lazy = lazy(preload);
  function Part(props: Props) {
    // What is there needs no wait, not even that for a promise that is kept.
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
