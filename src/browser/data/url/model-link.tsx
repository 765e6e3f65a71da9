import type { ComponentProps, SyntheticEvent } from "react";
import { modelLink } from "./address.ts";
import { isUnmodifiedClick } from "./is-unmodified-click.ts";
import { useOpenModel } from "./use-open-model.ts";

interface ModelLinkProps extends Omit<ComponentProps<"a">, "href" | "onClick"> {
  /** What the details are asked for: an ID or an alias. */
  readonly model: string;
  /** Whether its details are what is open. */
  readonly isOpen?: boolean;
  /** In place of opening it at once, where something has to close first. */
  readonly onUnmodifiedClick?: ((open: () => void) => void) | undefined;
}

/**
 * A link to a model. A plain press opens its details beside what is shown; with a modifier key or
 * another button it is the browser's, which knows what to do with a link.
 */
export function ModelLink(props: ModelLinkProps) {
  const {
    model,
    isOpen = false,
    onUnmodifiedClick,
    onPointerEnter,
    onFocus,
    children,
    ...anchor
  } = props;
  const openModel = useOpenModel();
  // The rest of the address may have changed since this was drawn.
  const renew = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    currentTarget.href = modelLink(model);
  };
  return (
    <a
      {...anchor}
      href={modelLink(model)}
      aria-current={isOpen ? "true" : undefined}
      onPointerEnter={(event) => {
        renew(event);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        renew(event);
        onFocus?.(event);
      }}
      onClick={(event) => {
        if (!isUnmodifiedClick(event)) return;
        event.preventDefault();
        const open = () => openModel(model);
        if (onUnmodifiedClick) onUnmodifiedClick(open);
        else open();
      }}
    >
      {children}
    </a>
  );
}
