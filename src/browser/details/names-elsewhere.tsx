import { ModelLink } from "../data/url/model-link.tsx";
import type { AliasResolution } from "../data/storage/known-aliases.ts";
import { forDisplay } from "#shared/format/for-display.ts";

interface NamesElsewhereProps {
  readonly resolutions: readonly AliasResolution[];
}

/** Names that look like aliases of this model but resolve to another one. */
export function NamesElsewhere({ resolutions }: NamesElsewhereProps) {
  if (resolutions.length === 0) return null;
  return (
    <ul aria-label="Names that lead elsewhere" className="text-[13px]">
      {resolutions.map(({ name, id }) => (
        <li key={name} className="border-b border-line-soft py-1.5 wrap-anywhere">
          <code className="font-mono text-[12.5px]">{name}</code>{" "}
          <span className="text-ink-2">
            {name === id ? "is a separate model" : "leads to another model:"}
          </span>{" "}
          {name !== id && id !== null && (
            <ModelLink model={name} className="font-mono text-[12.5px] text-accent hover:underline">
              <bdi>{forDisplay(id)}</bdi>
            </ModelLink>
          )}
        </li>
      ))}
    </ul>
  );
}
