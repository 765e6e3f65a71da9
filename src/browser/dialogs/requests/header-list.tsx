import { forDisplay } from "#shared/format/for-display.ts";
import { Icon } from "../../ui/icon.tsx";
import type { Header } from "./safe-headers.ts";

interface HeaderListProps {
  readonly title: string;
  readonly headers: readonly Header[];
}

/** Headers that are safe to show, collapsed at first. */
export function HeaderList({ title, headers }: HeaderListProps) {
  return (
    <details className="group flex-none border-b border-line-soft text-[13px]">
      <summary className="flex min-h-8 list-none items-center gap-1.5 text-ink-2">
        <span className="-rotate-90 group-open:rotate-0">
          <Icon name="chevron" size={14} />
        </span>
        {title} <span className="text-ink-3">{headers.length}</span>
      </summary>
      <dl className="pb-2 ps-5 text-[12px]">
        {headers.map(([name, value]) => (
          <div key={name} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-3">
            <dt className="py-0.5 font-mono text-ink-3 wrap-anywhere">{name}</dt>
            <dd className="py-0.5 font-mono wrap-anywhere">{forDisplay(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
