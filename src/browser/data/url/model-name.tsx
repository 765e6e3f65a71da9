import { useContext, type ComponentProps } from "react";
import { forDisplay } from "#shared/format/for-display.ts";
import { ModelLink } from "./model-link.tsx";
import { OpenIdContext } from "./open-id.ts";

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
