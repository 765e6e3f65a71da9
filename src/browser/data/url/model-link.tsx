import { useContext, type ComponentProps, type SyntheticEvent } from "react";
import { modelLink } from "./address.ts";
import { isUnmodifiedClick } from "./is-unmodified-click.ts";
import { OpenIdContext } from "./open-id.ts";
import { useOpenModel } from "./use-open-model.ts";
import { forDisplay } from "#shared/format/for-display.ts";

interface ModelLinkProps extends Omit<ComponentProps<"a">, "href" | "onClick"> {
  readonly model: string;
  readonly isOpen?: boolean;
  /** Called instead of opening it at once, where something has to close first. */
  readonly onUnmodifiedClick?: ((open: () => void) => void) | undefined;
}

/**
 * A link to a model. A plain click opens its details beside the view; a click with a modifier key or
 * another button is left to the browser.
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
  // The rest of the address may have changed since this was rendered.
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

interface ModelNameProps extends Omit<
  ComponentProps<typeof ModelLink>,
  "model" | "isOpen" | "children"
> {
  readonly model: { readonly id: string; readonly display_name: string };
}

/** The name of a model, or its ID where it has none, as a link that opens its details. */
export function ModelName({ model, ...link }: ModelNameProps) {
  const isOpen = useContext(OpenIdContext) === model.id;
  return (
    <ModelLink {...link} model={model.id} isOpen={isOpen}>
      <bdi>{forDisplay(model.display_name || model.id)}</bdi>
    </ModelLink>
  );
}
