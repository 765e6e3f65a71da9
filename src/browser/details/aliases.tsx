import { useState, type ComponentProps, type ComponentType } from "react";
import { flushSync } from "react-dom";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { RequestOptions } from "../data/api/request-options.ts";
import type { AliasSearch } from "./alias-search.tsx";
import { AliasSection, useResolutions } from "./alias-section.tsx";

interface AliasesProps {
  readonly model: ModelInfo;
  readonly requestOptions: RequestOptions;
}

/** The names that lead to a model, and a way to check more, which is loaded when it is taken. */
export function Aliases(props: AliasesProps) {
  const resolutions = useResolutions(props.requestOptions);
  const [hasFailed, setHasFailed] = useState(false);
  const [search, setSearch] = useState<{
    readonly Search: ComponentType<ComponentProps<typeof AliasSearch>>;
    readonly isFocused: boolean;
  } | null>(null);
  if (search) return <search.Search {...props} isFocused={search.isFocused} />;
  const begin = (button: Element) => {
    setHasFailed(false);
    import("./alias-search.tsx").then(
      ({ AliasSearch: Search }) => {
        const isFocused = button === document.activeElement;
        flushSync(() => setSearch({ Search, isFocused }));
      },
      () => setHasFailed(true),
    );
  };
  return (
    <AliasSection
      id={props.model.id}
      resolutions={resolutions}
      action={
        <button
          type="button"
          className="control h-7! px-2.5!"
          onClick={({ currentTarget }) => begin(currentTarget)}
        >
          Find aliases
        </button>
      }
      progress={
        hasFailed ? (
          <p role="alert" className="text-[12.5px] text-ink-2">
            The search for aliases could not be loaded. Try again.
          </p>
        ) : undefined
      }
    />
  );
}
