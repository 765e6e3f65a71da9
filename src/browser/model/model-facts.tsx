import type { ModelInfo } from "#contract/model-info.ts";
import { FactText } from "../reading/fact-text.tsx";
import { modelFacts } from "../reading/model-facts.ts";
import { NewField } from "../reading/new-field.tsx";
import { useNow } from "../ui/use-now.ts";

/** Every field of the answer, in words; unknown ones as they came, marked as new. */
export function ModelFacts({ model }: { model: ModelInfo }) {
  const now = useNow();
  return (
    <dl className="facts">
      {modelFacts(model, now).map((fact) => (
        <div key={fact.field}>
          <dt>
            <bdi className="wrap-anywhere">{fact.label}</bdi>
            {fact.isNew && <NewField />}
          </dt>
          <dd>
            <FactText {...fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
