import { useId } from "react";
import { formatCount } from "#shared/format/count.ts";
import type { ComparedModel } from "./compare-lists.ts";
import { ShowMore, usePart } from "../../ui/show-more.tsx";
import { ModelRow } from "./model-row.tsx";

/** Rows rendered at first and with each further click: a thousand would be noticeable. */
const STEP = 100;

interface ModelGroupProps {
  readonly name: string;
  /** What the models of the group have in common. */
  readonly note: string;
  readonly models: readonly ComparedModel[];
}

/** The models with the same outcome; nothing where there are none. */
export function ModelGroup({ name, note, models }: ModelGroupProps) {
  const { part, rest } = usePart(models, STEP);
  const id = useId();
  const size = models.length;
  if (size === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="panel-heading">
        {name}{" "}
        <span className="font-normal">
          · {formatCount(size)} {note}
        </span>
      </h3>
      <ul aria-labelledby={id}>
        {part.map(({ model, before }) => (
          <ModelRow key={model.id} model={model} before={before} />
        ))}
      </ul>
      <ShowMore rest={rest} className="link-button mt-1" />
    </section>
  );
}
