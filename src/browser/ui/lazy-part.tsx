import { lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";
import { ErrorBoundary } from "./error-boundary.tsx";

/** A part of the page whose code comes on demand. */
export interface LazyPart<Props extends object> {
  (props: Props): ReactNode;
  /** Loads it, so that it is drawn in the frame in which it is asked for. */
  readonly preload: () => Promise<unknown>;
}

/** A component and how to load it: once, unless that fails, as the next attempt may succeed. */
export function createLoader<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loading: Promise<ComponentType<Props>> | undefined;
  const loader = {
    loaded: undefined as ComponentType<Props> | undefined,
    load: () =>
      (loading ??= load().then(
        (component) => (loader.loaded = component),
        (error: unknown) => {
          loading = undefined;
          throw error;
        },
      )),
  };
  return loader;
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
  const loader = createLoader(load);
  const Lazy = lazy(async () => ({ default: await loader.load() }));
  function Part(props: Props) {
    // What is there needs no wait, not even that for a promise that is kept.
    const [Shown] = useState(() => loader.loaded ?? (Lazy as ComponentType<Props>));
    return (
      <ErrorBoundary what={what}>
        <Suspense fallback={meanwhile}>
          <Shown {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  }
  return Object.assign(Part, { preload: loader.load });
}
