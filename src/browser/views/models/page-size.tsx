import { PAGE_SIZES, type PageSize as Size } from "../../data/url/parse-list-query.ts";

interface PageSizeProps {
  readonly className: string;
  readonly value: Size;
  readonly onChange: (value: Size) => void;
}

/** How many models the API is asked for at a time. */
export function PageSize({ className, value, onChange }: PageSizeProps) {
  return (
    <label className={className}>
      Page size
      <select
        aria-label="Page size"
        className="bg-surface text-ink"
        value={value}
        onChange={(event) => {
          const size = PAGE_SIZES.find((known) => String(known) === event.target.value);
          if (size) onChange(size);
        }}
      >
        {PAGE_SIZES.map((size) => (
          <option key={size} value={size}>
            {size}
          </option>
        ))}
      </select>
    </label>
  );
}
