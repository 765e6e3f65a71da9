import { ModelLink } from "../../data/url/model-link.tsx";
import { harmless, legible } from "#shared/format/legible.ts";
import { CopyButton } from "../../ui/copy-button.tsx";

interface ModelNameProps {
  readonly model: { readonly id: string; readonly display_name: string };
  /** Whether its details are what is open. */
  readonly isOpen: boolean;
}

/** The name of a model as a link to its details, which open beside the view, and its ID. */
export function ModelName({ model, isOpen }: ModelNameProps) {
  return (
    <div className="min-w-0">
      <ModelLink model={model.id} isOpen={isOpen} className="change-name">
        <bdi>{legible(model.display_name || model.id)}</bdi>
      </ModelLink>
      <span className="flex items-center gap-1">
        <code className="truncate font-mono text-[12px] text-ink-2">
          <bdi>{legible(model.id)}</bdi>
        </code>
        <CopyButton text={harmless(model.id)} name="Copy ID" />
      </span>
    </div>
  );
}
