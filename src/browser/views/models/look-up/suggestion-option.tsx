import { memo } from "react";
import { Autocomplete } from "@base-ui/react/autocomplete";
import { forDisplay } from "#shared/format/for-display.ts";
import { LifecycleBadge } from "../../../model-ui/lifecycle-badge.tsx";
import { useNow } from "../../../ui/use-now.ts";
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
      className="suggestion"
      onClick={() => onChoose(suggestion)}
    >
      <span className="min-w-0 flex-1">
        {isAlias ? (
          <code>{forDisplay(name)}</code>
        ) : (
          <bdi>{forDisplay(model.display_name || model.id)}</bdi>
        )}{" "}
        <small>
          {isAlias ? "alias of " : note !== null && `${note} `}
          <code>
            <bdi>{forDisplay(model.id)}</bdi>
          </code>
        </small>
      </span>{" "}
      <LifecycleBadge model={model} now={useNow()} />
    </Autocomplete.Item>
  );
});
