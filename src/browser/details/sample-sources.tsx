import { fields, texts } from "virtual:sample-sources";
import { FieldName } from "../model-ui/field-name.tsx";

/** Where each fact of a model of the embedded catalogue is published. */
export function SampleSources({ id }: { readonly id: string }) {
  const sources = Object.entries(fields[id] ?? {});
  if (sources.length === 0) return <p className="text-ink-2">No source is recorded.</p>;
  return (
    <dl className="facts">
      {sources.map(([field, source]) => (
        <div key={field}>
          <dt>
            <FieldName path={[field]} />
          </dt>
          <dd className="text-[12.5px] text-ink-2 wrap-anywhere">{texts[source] ?? source}</dd>
        </div>
      ))}
    </dl>
  );
}
