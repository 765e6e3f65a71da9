import { Fragment } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { useNewestOfLine } from "../data/api/use-listed-models.ts";
import { ModelLink } from "../data/url/model-link.tsx";
import { FactText } from "../model-ui/fact-text.tsx";
import { modelFacts } from "../model-ui/describe-fields.ts";
import { NewField } from "../model-ui/new-field.tsx";
import {
  HINT,
  NAMED_BY,
  type Replacement,
  replacementFor,
} from "#shared/model-info/replacement.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { formatDay } from "#shared/format/dates.ts";
import { PUBLISHED_ON } from "#shared/model-info/published-lifecycles.ts";
import { remarksOn, type PublishedFacts } from "#shared/model-info/remarks.ts";
import { LocalText } from "../model-ui/local-text.tsx";
import { useNow } from "../ui/use-now.ts";

interface ModelFactsProps {
  readonly model: ModelInfo;
  /** Whether the lifecycle already stands above, as a badge. */
  readonly isLifecycleAbove?: boolean;
}

/**
 * Every field of the answer, formatted; unknown ones verbatim, marked as new. After the retirement
 * comes a row that is no field of the API: the replacement that the official Go SDK names, or a hint.
 */
export function ModelFacts({ model, isLifecycleAbove = false }: ModelFactsProps) {
  const now = useNow();
  const newest = useNewestOfLine(model.line ?? "");
  const replacement = replacementFor(model, { get: () => newest });
  const { published, oddities = [] } = remarksOn.get(model) ?? {};
  return (
    <dl className="facts">
      {modelFacts(model, now).map((fact) => (
        <Fragment key={fact.field}>
          {!(isLifecycleAbove && fact.field === "lifecycle") && (
            <div>
              <dt>
                <bdi className="wrap-anywhere">{fact.label}</bdi>
              </dt>
              <dd>
                <FactText {...fact} />
                {fact.isNew && (
                  <>
                    {" "}
                    <NewField />
                  </>
                )}
              </dd>
            </div>
          )}
          {fact.field === "lifecycle" && published && <Published facts={published} />}
          {fact.field === "retires_at" && replacement !== null && (
            <ReplacementRow {...replacement} />
          )}
        </Fragment>
      ))}
      {oddities.length > 0 && (
        <div>
          <dt>Cannot be read</dt>
          <dd className="text-warn wrap-anywhere">{oddities.join("; ")}</dd>
        </div>
      )}
    </dl>
  );
}

/** What is published about the model that the ID names, and that this server did not answer. */
function Published({ facts: { id, retiresOn, name } }: { readonly facts: PublishedFacts }) {
  return (
    <div>
      <dt>Published</dt>
      <dd>
        {name}
        {retiresOn !== null && (
          <>
            , {name === "Retired" ? "since" : "retires"}{" "}
            <LocalText>{formatDay(Date.parse(retiresOn))}</LocalText>
          </>
        )}
        <span className="block text-[12.5px] text-ink-3 wrap-anywhere">
          for {id} on the Claude API, as of{" "}
          <LocalText>{formatDay(Date.parse(PUBLISHED_ON))}</LocalText>; not an answer of this server
        </span>
      </dd>
    </div>
  );
}

function ReplacementRow({ id, isNamed }: Replacement) {
  return (
    <div>
      <dt>{isNamed ? "Replacement" : "Hint"}</dt>
      <dd>
        <ModelLink
          model={id}
          className="font-mono text-[12.5px] text-accent hover:underline wrap-anywhere"
        >
          {forDisplay(id)}
        </ModelLink>{" "}
        <span className="block text-ink-3">{isNamed ? NAMED_BY : HINT}</span>
      </dd>
    </div>
  );
}
