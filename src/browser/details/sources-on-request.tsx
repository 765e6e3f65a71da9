import { useState } from "react";
import { lazyOrNothing } from "../ui/lazy-or-nothing.tsx";

const SampleSources = lazyOrNothing(
  async () => (await import("./sample-sources.tsx")).SampleSources,
);

/** In the embedded catalogue every fact has a source, which is loaded when it is asked for. */
export function SourcesOnRequest({ id }: { readonly id: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className="mt-3 text-[13px]"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className="min-h-6 w-fit text-ink-2">Sources of these facts</summary>
      {isOpen && <SampleSources id={id} />}
    </details>
  );
}
