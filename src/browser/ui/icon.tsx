const PATHS = {
  search: "M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Zm-1 3.5 3 3",
  arrow: "M2.5 8h9M8.5 4.5 12 8l-3.5 3.5",
  copy: "M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5Zm3.5 0v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2",
  check: "m3 8.5 3.2 3.2L13 5",
  close: "m4 4 8 8m0-8-8 8",
  chevron: "m4.5 6.5 3.5 3.5 3.5-3.5",
  down: "M8 3v10m-3.5-3.5L8 13l3.5-3.5",
  up: "M8 13V3M4.5 6.5 8 3l3.5 3.5",
  refresh: "M13 8a5 5 0 1 1-1.5-3.5M13 2.5v3h-3",
  more: "M2.5 4.5h6m4 0h1m-11 7h1m4 0h6M11.5 4.5a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0Zm-5 7a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0Z",
  columns: "M2.5 3h11v10h-11ZM6.2 3v10M9.8 3v10",
  pin: "M5.5 2.5h5m-4 0v4l-2 3h7l-2-3v-4M8 9.5v4",
  warning: "M8 2.5 14 13H2L8 2.5Zm0 4v3m0 1.8v.1",
} as const;

/** The drawings there are. */
export type IconName = keyof typeof PATHS;

/** A drawing of 16 × 16 px in the colour of the text; always beside words or in a named control. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="flex-none"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
