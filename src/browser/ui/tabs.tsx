import { useRef, type KeyboardEvent, type ReactNode } from "react";

/** The index among `count` tabs that a key leads to, around the ends; null for any other key. */
function tabAfter(key: string, at: number, count: number): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const by = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  return by === 0 ? null : (at + by + count) % count;
}

interface TabListProps<Name extends string> {
  readonly label: string;
  /** Begins the IDs of the tabs and of the panels; see `TabPanel`. */
  readonly id: string;
  readonly names: readonly Name[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  /** Whether the arrow keys choose, rather than only lead from tab to tab. */
  readonly isChosenByArrows?: boolean;
  readonly className: string;
  readonly tabClassName?: string;
}

/**
 * The heads of what is shown one at a time.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function TabList<Name extends string>(props: TabListProps<Name>) {
  const { label, id, names, chosen, onChoose, isChosenByArrows = false } = props;
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = tabAfter(event.key, at, names.length);
    const name = next === null ? undefined : names[next];
    if (next === null || name === undefined) return;
    event.preventDefault();
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
    if (isChosenByArrows) onChoose(name);
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={props.className}>
      {names.map((name, at) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-tab-${name}`}
          aria-selected={name === chosen}
          aria-controls={name === chosen ? `${id}-${name}` : undefined}
          tabIndex={name === chosen ? 0 : -1}
          className={props.tabClassName}
          onClick={() => onChoose(name)}
          onKeyDown={(event) => onKeyDown(event, at)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

interface TabPanelProps {
  /** That of its `TabList`. */
  readonly id: string;
  readonly name: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What the chosen tab shows. */
export function TabPanel({ id, name, className, children }: TabPanelProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it may scroll, or begin with what takes no focus
    <div
      role="tabpanel"
      id={`${id}-${name}`}
      aria-labelledby={`${id}-tab-${name}`}
      tabIndex={0}
      className={className}
    >
      {children}
    </div>
  );
}
