import { ModelLink } from "../../data/url/model-link.tsx";
import { forDisplay } from "#shared/format/for-display.ts";

interface ModelNameProps {
  readonly model: { readonly id: string; readonly display_name: string };
  /** Whether its details are what is open. */
  readonly isOpen: boolean;
  readonly className: string;
  readonly tabIndex: 0 | -1;
}

/** The name of a model as a link to its details, which open beside the view. */
export function ModelName({ model, isOpen, className, tabIndex }: ModelNameProps) {
  return (
    <ModelLink model={model.id} isOpen={isOpen} className={className} tabIndex={tabIndex}>
      <bdi>{forDisplay(model.display_name || model.id)}</bdi>
    </ModelLink>
  );
}
