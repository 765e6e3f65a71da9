import { ModelLink } from "../../data/url/model-link.tsx";
import { escapeInvisible, forDisplay } from "#shared/format/for-display.ts";
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
        <bdi>{forDisplay(model.display_name || model.id)}</bdi>
      </ModelLink>
      <span className="flex items-center gap-1">
        <code className="truncate font-mono text-[12px] text-ink-2">
          <bdi>{forDisplay(model.id)}</bdi>
        </code>
        <CopyButton text={escapeInvisible(model.id)} name="Copy ID" />
      </span>
    </div>
  );
}
