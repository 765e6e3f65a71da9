import type { ReactNode, RefObject } from "react";
import { useScrollContainer, useScrollMetric } from "./scroll/use-scroll-container.ts";
import { ShowMore, type usePart } from "./show-more.tsx";

interface PartTableProps {
  readonly label: string;
  /** How many rows there are, shown or not. */
  readonly count: number;
  /** The heads of the columns, and their classes. */
  readonly heads: readonly (readonly [head: string, className: string])[];
  readonly rest: ReturnType<typeof usePart>["rest"];
  /** The rows that are shown. */
  readonly children: ReactNode;
}

/** A long table whose rows are shown a part at a time; see `usePart`. */
export function PartTable({ label, count, heads, rest, children }: PartTableProps) {
  return (
    <>
      <table
        aria-label={label}
        aria-rowcount={count + 1}
        className="w-full table-fixed border-separate border-spacing-0 text-[13.5px]"
      >
        <thead>
          <tr>
            {heads.map(([head, className]) => (
              <th
                key={head}
                scope="col"
                className={`border-y border-line py-2 text-start text-[12px] font-medium text-ink-2 ${className}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      <ShowMore rest={rest} className="control mx-5 my-3 max-md:mx-3.5" />
    </>
  );
}

/** Whether an element is at least so wide. */
export function useIsWide(ref: RefObject<HTMLElement | null>, leastPx: number): boolean {
  return useScrollMetric(
    useScrollContainer(ref),
    (metrics) => (metrics?.widthPx ?? innerWidth) >= leastPx,
  );
}
