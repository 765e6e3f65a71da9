import type { ComponentProps } from "react";
import { forDisplay } from "#shared/format/for-display.ts";
import { ModelLink } from "./model-link.tsx";

interface ModelNameProps extends Omit<ComponentProps<typeof ModelLink>, "model" | "children"> {
  readonly model: { readonly id: string; readonly display_name: string };
}

/** The name of a model, or its ID where it has none, as a link that opens its details. */
export function ModelName({ model, ...link }: ModelNameProps) {
  return (
    <ModelLink {...link} model={model.id}>
      <bdi>{forDisplay(model.display_name || model.id)}</bdi>
    </ModelLink>
  );
}
