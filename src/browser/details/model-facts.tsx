import { Fragment } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { ModelLink } from "../data/url/model-link.tsx";
import { FactText } from "../model-ui/fact-text.tsx";
import { modelFacts } from "../model-ui/describe-fields.ts";
import { NewField } from "../model-ui/new-field.tsx";
import { NAMED_BY, replacementOf } from "#shared/model-info/replacement.ts";
import { useNow } from "../ui/use-now.ts";

interface ModelFactsProps {
  readonly model: ModelInfo;
}

/**
 * Every field of the answer, formatted; unknown ones verbatim, marked as new. After the retirement
 * comes a row that is no field of the API: the replacement that the official Go SDK names.
 */
export function ModelFacts({ model }: ModelFactsProps) {
  const now = useNow();
  const replacement = replacementOf(model);
  return (
    <dl className="facts">
      {modelFacts(model, now).map((fact) => (
        <Fragment key={fact.field}>
          <div>
            <dt>
              <bdi className="wrap-anywhere">{fact.label}</bdi>
              {fact.isNew && <NewField />}
            </dt>
            <dd>
              <FactText {...fact} />
            </dd>
          </div>
          {fact.field === "retires_at" && replacement !== null && <Replacement id={replacement} />}
        </Fragment>
      ))}
    </dl>
  );
}

function Replacement({ id }: { readonly id: string }) {
  return (
    <div>
      <dt>Replacement</dt>
      <dd>
        <ModelLink
          model={id}
          className="font-mono text-[12.5px] text-accent hover:underline wrap-anywhere"
        >
          {id}
        </ModelLink>{" "}
        <span className="block text-ink-3">{NAMED_BY}</span>
      </dd>
    </div>
  );
}
