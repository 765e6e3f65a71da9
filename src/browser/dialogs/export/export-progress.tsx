interface ExportProgressProps {
  readonly isFetching: boolean;
  readonly percent: number | null;
}

/** A thin progress bar: indeterminate for pages, in percent for writing the file. */
export function ExportProgress({ isFetching, percent }: ExportProgressProps) {
  if (percent !== null) {
    return (
      <div
        role="progressbar"
        aria-label="Writing the file"
        aria-valuenow={percent}
        className="h-1 overflow-hidden rounded-full bg-raised"
      >
        <div className="h-full bg-accent" style={{ width: `${percent}%` }} />
      </div>
    );
  }
  if (!isFetching) return null;
  return (
    <div role="progressbar" aria-label="Loading models" className="relative h-1">
      <div className="progress" />
    </div>
  );
}
