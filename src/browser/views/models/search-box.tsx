import { useRef } from "react";
import { Icon } from "../../ui/icon.tsx";
import { isSingleKey } from "../../ui/single-keys.ts";
import { useKeyDown } from "../../ui/use-key-down.ts";
import { PHONE, useMediaQuery } from "../../ui/use-media-query.ts";

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The search over the list; `/` leads here from anywhere. */
export function SearchBox({ value, onChange }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const isPhone = useMediaQuery(PHONE);
  useKeyDown((event) => {
    if (!isSingleKey(event, "/")) return;
    event.preventDefault();
    input.current?.focus();
    input.current?.select();
  });
  return (
    <label className="field search-field">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        aria-label="Search models"
        placeholder={isPhone ? "Search" : "Search this list"}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {value === "" && <kbd className="max-md:hidden">/</kbd>}
    </label>
  );
}
