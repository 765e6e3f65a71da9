const FACTS = ["w-24", "w-16", "w-32", "w-28", "w-20", "w-36", "w-12"];

/** Placeholder for the details in their final geometry while the answer loads. */
export function DetailsSkeleton() {
  return (
    <div role="status" aria-label="Loading model" className="animate-pulse">
      <div className="skeleton mt-2 h-4 w-52" />
      <div className="skeleton mt-4 h-10 w-full" />
      <div className="skeleton mt-6 h-9 w-full" />
      <div className="mt-6">
        {FACTS.map((width) => (
          <div key={width} className="flex h-[34px] items-center gap-8 border-b border-line-soft">
            <div className="skeleton h-3 w-20" />
            <div className={`skeleton h-3 ${width}`} />
          </div>
        ))}
      </div>
    </div>
  );
}
