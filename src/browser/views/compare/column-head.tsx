import { ModelLink } from "../../data/url/model-link.tsx";
import { forDisplay } from "#shared/format/for-display.ts";
import { BreakableId } from "../../model-ui/breakable-id.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { ComparedColumn } from "./use-compared-columns.ts";

interface ColumnHeadProps {
  readonly column: ComparedColumn;
  readonly isOpen: boolean;
  readonly onRemove: () => void;
}

/** The head of a column: the name, which opens the details, the ID, and a button to remove it. */
export function ColumnHead({ column, isOpen, onRemove }: ColumnHeadProps) {
  const { requestedName, model, isFetching } = column;
  const shownName = forDisplay(requestedName);
  const name = forDisplay(model?.display_name || requestedName);
  return (
    <th
      scope="col"
      aria-label={model && model.id !== requestedName ? `${name} (${shownName})` : name}
    >
      <div className="flex items-start gap-1">
        {model ? (
          <ModelLink
            model={requestedName}
            isOpen={isOpen}
            title={name}
            className="line-clamp-3 min-w-0 flex-1 text-[13.5px] leading-[1.35] font-[600] text-ink hover:underline aria-[current]:text-accent"
          >
            <bdi>{name}</bdi>
          </ModelLink>
        ) : (
          <code className="line-clamp-3 min-w-0 flex-1 font-mono text-[12px] leading-[1.5] text-ink">
            <bdi>{shownName}</bdi>
          </code>
        )}
        <button
          type="button"
          aria-label={`Remove ${shownName}`}
          title="Remove from the comparison"
          className="-me-1.5 -mt-0.5 -mb-1 grid size-6 flex-none place-items-center rounded-md text-ink-3 hover:bg-raised hover:text-ink"
          onClick={onRemove}
        >
          <Icon name="close" size={13} />
        </button>
      </div>
      {!model && isFetching && <div className="skeleton mt-1.5 h-3 w-24 max-w-full" />}
      {model && (
        <code
          title={forDisplay(model.id)}
          className="mt-0.5 line-clamp-3 font-mono text-[11.5px] text-ink-2"
        >
          <BreakableId id={model.id} />
        </code>
      )}
    </th>
  );
}
