import { formatAge, formatDay, formatMoment, timeOf } from "./dates.ts";

interface ReleasedDateProps {
  /** `created_at` as the API sent it. */
  readonly createdAt: string;
  /** The present, in milliseconds of the Unix epoch. */
  readonly now: number;
  readonly tabIndex?: number;
}

/** The release date with its age, and the exact moment on hover and focus; or `Unknown`. */
export function ReleasedDate({ createdAt, now, tabIndex = -1 }: ReleasedDateProps) {
  const time = timeOf(createdAt);
  if (Number.isNaN(time)) return <span className="row-unknown">Unknown</span>;
  return (
    <time
      dateTime={createdAt}
      data-exact={formatMoment(time)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the exact value shows on focus
      tabIndex={tabIndex}
      className="exact"
    >
      {formatDay(time)}
      <span className="age"> · {formatAge(time, now)}</span>
    </time>
  );
}
