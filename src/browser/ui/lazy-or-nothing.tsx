import { lazy, Suspense, type ComponentType, type ReactNode } from "react";

/**
 * A component that is loaded when it is first drawn. Until then, and where it cannot be loaded, there
 * is nothing in its place, or what reserves its room: for what is no loss without a server to load it from.
 */
export function lazyOrNothing<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile?: ReactNode,
): (props: Props) => ReactNode {
  const Loaded = lazy(async () =>
    load().then(
      (component) => ({ default: component }),
      () => ({ default: (() => null) as ComponentType<Props> }),
    ),
  );
  return (props) => (
    <Suspense fallback={meanwhile}>
      <Loaded {...props} />
    </Suspense>
  );
}
