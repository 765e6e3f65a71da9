import { Autocomplete } from "@base-ui/react/autocomplete";
import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent,
  memo,
} from "react";
import { forDisplay } from "#shared/format/for-display.ts";
import { Icon } from "../../../ui/icon.tsx";
import { FIELD, type LookUpProps } from "./field.ts";
import type { Suggestion } from "./suggest.ts";
import { useSuggestions } from "./use-suggestions.ts";
import { LifecycleBadge } from "../../../model-ui/lifecycle-badge.tsx";
import { CodeText } from "../../../model-ui/code-text.tsx";
import "./suggestions.css";

/** What a field has been typed into, and where it was selected, in UTF-16 code units. */
interface Begun {
  readonly value: string;
  readonly selection: readonly [start: number | null, end: number | null];
  readonly isFocused: boolean;
}

/** The field with suggestions, which goes on where the plain one is now. */
export function fieldInPlaceOf(plain: HTMLInputElement): ComponentType<LookUpProps> {
  const begun: Begun = {
    value: plain.value,
    selection: [plain.selectionStart, plain.selectionEnd],
    isFocused: plain === document.activeElement,
  };
  return (props) => <LookUpField {...props} begun={begun} />;
}

/** A field that suggests what is known of the typed text; Enter looks up the text itself. */
function LookUpField({ pages, onLookUp, begun }: LookUpProps & { readonly begun: Begun }) {
  const [typed, setTyped] = useState(begun.value);
  const [isOpen, setIsOpen] = useState(begun.isFocused && begun.value !== "");
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (!begun.isFocused) return;
    field.current?.focus();
    field.current?.setSelectionRange(...begun.selection);
  }, [begun]);
  const text = typed.trim();
  const isShown = isOpen && text !== "";
  const suggestions = useSuggestions(isShown ? text : "", pages);
  const isListed = suggestions.length > 0;

  const onKeyDown = (event: KeyboardEvent) => {
    // Escape closes the suggestions and keeps the text and the details.
    if (event.key === "Escape" && isShown) {
      event.preventDefault();
      setIsOpen(false);
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") setIsOpen(true);
    if (event.key === "Enter") setIsOpen(false);
  };
  const choose = useCallback(
    ({ name }: Suggestion) => {
      setIsOpen(false);
      setTyped(name);
      onLookUp(name);
    },
    [onLookUp],
  );
  return (
    <Autocomplete.Root
      // Beside the page and not over it: nothing else is hidden from assistive technology meanwhile.
      inline
      open={isListed}
      items={suggestions}
      filter={null}
      mode="none"
      value={typed}
      onValueChange={(value, { reason }) => {
        if (reason !== "input-change") return;
        setTyped(value);
        setIsOpen(true);
      }}
      itemToStringValue={({ name }: Suggestion) => name}
    >
      <div className="field min-w-0 flex-1">
        <Icon name="arrow" />
        <Autocomplete.Input
          {...FIELD}
          aria-autocomplete="list"
          aria-expanded={isListed}
          ref={field}
          onKeyDown={onKeyDown}
          onClick={() => setIsOpen(true)}
          onBlur={() => setIsOpen(false)}
        />
      </div>
      {isShown && (
        // The field keeps the focus while an option is pressed.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- as above; it is no control
        <div
          className="suggestions min-w-0 border border-line bg-surface text-[13px] text-ink"
          onMouseDown={(event) => event.preventDefault()}
        >
          {isListed && (
            <Autocomplete.List aria-label="Known models and aliases">
              {(suggestion: Suggestion) => (
                <SuggestionOption key={suggestion.key} suggestion={suggestion} onChoose={choose} />
              )}
            </Autocomplete.List>
          )}
          <p>
            <kbd>Enter</kbd> looks up <bdi>“{forDisplay(text)}”</bdi>
          </p>
        </div>
      )}
    </Autocomplete.Root>
  );
}

interface SuggestionOptionProps {
  readonly suggestion: Suggestion;
  readonly onChoose: (suggestion: Suggestion) => void;
}

/** A model or an alias that the typed text may mean, with the lifecycle beside it. */
const SuggestionOption = memo(function SuggestionOption({
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
          <CodeText className="text-[12px]">{model.id}</CodeText>
        </small>
      </span>{" "}
      <LifecycleBadge model={model} />
    </Autocomplete.Item>
  );
});
