import { useLayoutEffect, useRef, useState, type ReactNode } from "react";

/** How wide the probe is in the fonts that widths in CSS pixels are made for, at 12.5 px. */
const PROBE_PX = 196;
/** What no reader sees: the fonts of most systems are this near to each other. */
const LEAST = 1.06;

/**
 * How many times as wide text is as the widths of columns expect: 1, unless the reader has spaced it or
 * has a wider font. With the probe that is measured, to be rendered out of the flow.
 */
export function useTextScale(): readonly [scale: number, probe: ReactNode] {
  const ref = useRef<HTMLElement>(null);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const probe = ref.current;
    if (!probe) return undefined;
    const observer = new ResizeObserver(() => {
      const measured = Math.round((100 * probe.offsetWidth) / PROBE_PX) / 100;
      setScale(measured < LEAST ? 1 : measured);
    });
    observer.observe(probe);
    return () => observer.disconnect();
  }, []);
  return [
    scale,
    <code
      key="probe"
      ref={ref}
      aria-hidden="true"
      className="invisible absolute font-mono text-[12.5px] whitespace-nowrap select-none"
    >
      claude-sonnet-4-5-20250929
    </code>,
  ];
}
