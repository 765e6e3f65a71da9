import { Autocomplete } from "@base-ui/react/autocomplete";
import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent,
} from "react";
import { forDisplay } from "#shared/format/for-display.ts";
import { Icon } from "../../../ui/icon.tsx";
import { FIELD, type LookUpProps } from "./field.ts";
import { SuggestionOption } from "./suggestion-option.tsx";
import type { Suggestion } from "./suggest.ts";
import { useSuggestions } from "./use-suggestions.ts";

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
        <div className="suggestions" onMouseDown={(event) => event.preventDefault()}>
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
