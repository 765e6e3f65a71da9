import type { ModelInfo } from "#shared/contract/model-info.ts";
import { timeOf } from "#shared/format/dates.ts";
import { DatedText } from "./dated-text.tsx";
import { forDisplay } from "#shared/format/for-display.ts";
import { useNow } from "../ui/use-now.ts";
import { lifecycleStatement, retirementMoment } from "#shared/model-info/lifecycle-statement.ts";

/** What matters about a model's lifecycle today, with its colour and shape. */
export function LifecycleBadge({ model }: { model: ModelInfo }) {
  const { tone, text } = lifecycleStatement(model, useNow());
  return (
    <span className="badge" data-tone={tone} title={retirementMoment(model) || undefined}>
      <i />
      <bdi>
        <DatedText text={forDisplay(text)} time={timeOf(model.retires_at)} />
      </bdi>
    </span>
  );
}
