interface ProgressBarProps {
  readonly name: string;
  readonly value: number;
  /** 100 if left out, as browsers take it. */
  readonly max?: number;
}

/** How far something is, as a thin bar. */
export function ProgressBar({ name, value, max = 100 }: ProgressBarProps) {
  return (
    <span
      role="progressbar"
      aria-label={name}
      aria-valuenow={Math.floor(value)}
      aria-valuemax={max}
      className="block h-1 w-28 overflow-hidden rounded-full bg-raised"
    >
      <i className="block h-full bg-accent" style={{ width: `${(value / max) * 100}%` }} />
    </span>
  );
}
