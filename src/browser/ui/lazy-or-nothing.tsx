import { lazy, Suspense, type ComponentType, type ReactNode } from "react";

/**
 * A component that is loaded when it is first drawn. Until then, and where it cannot be loaded, there
 * is nothing in its place: for what is no loss without a server to load it from.
 */
export function lazyOrNothing<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  const Loaded = lazy(async () =>
    load().then(
      (component) => ({ default: component }),
      () => ({ default: (() => null) as ComponentType<Props> }),
    ),
  );
  return (props) => (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  );
}
