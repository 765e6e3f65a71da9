import { memo } from "react";
import { Autocomplete } from "@base-ui/react/autocomplete";
import { forDisplay } from "#shared/format/for-display.ts";
import { LifecycleBadge } from "../../../model-ui/lifecycle-badge.tsx";
import type { Suggestion } from "./suggest.ts";

interface SuggestionOptionProps {
  readonly suggestion: Suggestion;
  readonly onChoose: (suggestion: Suggestion) => void;
}

/** A model or an alias that the typed text may mean, with the lifecycle beside it. */
export const SuggestionOption = memo(function SuggestionOption({
  suggestion,
  onChoose,
}: SuggestionOptionProps) {
  const { name, model, note } = suggestion;
  const isAlias = name !== model.id;
  return (
    <Autocomplete.Item
      value={suggestion}
      className="suggestion flex min-h-11 cursor-default items-center gap-3 rounded-[7px] px-2 py-1 data-highlighted:bg-accent-soft"
      onClick={() => onChoose(suggestion)}
    >
      <span className="min-w-0 flex-1">
        {isAlias ? (
          <code className="block truncate font-mono text-[12px] font-[550]">
            {forDisplay(name)}
          </code>
        ) : (
          <bdi className="block truncate font-[550]">
            {forDisplay(model.display_name || model.id)}
          </bdi>
        )}{" "}
        <small className="block truncate text-[12px] text-ink-2">
          {isAlias ? "alias of " : note !== null && `${note} `}
          <code className="font-mono text-[12px]">
            <bdi>{forDisplay(model.id)}</bdi>
          </code>
        </small>
      </span>{" "}
      <LifecycleBadge model={model} />
    </Autocomplete.Item>
  );
});
