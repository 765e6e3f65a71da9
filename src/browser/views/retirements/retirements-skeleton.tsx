/** Placeholder rows while the first page loads. */
export function RetirementsSkeleton() {
  return (
    <div className="retirements" aria-hidden="true">
      <div className="retirements-head">
        <span className="skeleton h-[34px] w-[220px]" />
      </div>
      {Array.from({ length: 4 }, (_, at) => (
        <div key={at} className="retirement">
          <span className="skeleton h-5 w-[92px]" />
          <span className="skeleton h-9 w-[190px]" />
          <span className="skeleton h-9 w-[170px]" />
          <span className="skeleton h-9 w-[230px]" />
        </div>
      ))}
    </div>
  );
}
